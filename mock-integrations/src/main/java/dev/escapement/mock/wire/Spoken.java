package dev.escapement.mock.wire;

import dev.escapement.integration.TaskCall;
import dev.escapement.services.TaskResource;
import java.util.List;

/** Which optimised integrations are more than their service's own API, and therefore not spoken here. */
final class Spoken {

    /** They take parameters of their own, or speak to no AWS API at all. */
    private static final List<String> NOT_SPOKEN = List.of(
            "eks:call",
            "eks:runJob",
            "elasticmapreduce:createCluster",
            "elasticmapreduce:terminateCluster",
            "elasticmapreduce:addStep",
            "elasticmapreduce:cancelStep",
            "elasticmapreduce:setClusterTerminationProtection",
            "elasticmapreduce:modifyInstanceFleetByName",
            "elasticmapreduce:modifyInstanceGroupByName");

    private Spoken() {}

    static void require(TaskCall call) {
        TaskResource resource = call.resource();
        if (NOT_SPOKEN.contains(resource.service() + ":" + resource.action())) {
            throw new WireException(call.site() + " calls " + resource.arn()
                    + ", which is more than an API of its service and does not go over the wire. Say who answers: route only "
                    + "other services, with Wire.nowhere().service(…), and this one with otherwise(…).");
        }
    }
}
