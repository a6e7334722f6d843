package dev.escapement.models;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Actions that the developer guide lists as unsupported operations of {@code aws-sdk} integrations, besides those that
 * stream events.
 */
final class NotOffered {

    private static final Map<String, List<String>> ACTIONS = read("""
            applicationdiscovery DescribeExportConfigurations ExportConfigurations
            codedeploy BatchGetDeploymentInstances GetDeploymentInstance ListDeploymentInstances SkipWaitTimeForInstanceTermination
            comprehendmedical DetectEntities
            dataexchange SendApiAsset
            directconnect AllocateConnectionOnInterconnect DescribeConnectionLoa DescribeConnectionsOnInterconnect DescribeInterconnectLoa
            efs CreateTags
            elastictranscoder TestRole
            emr DescribeJobFlows
            iot AttachPrincipalPolicy DetachPrincipalPolicy ListPolicyPrincipals ListPrincipalPolicies
            iotdeviceadvisor ListTestCases
            lambda InvokeAsync
            mediapackage RotateChannelCredentials
            rdsdata ExecuteSql
            shield DeleteSubscription
            sts AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity
            """);

    private NotOffered() {}

    static boolean allows(String service, String action) {
        return !ACTIONS.getOrDefault(service, List.of()).contains(action);
    }

    private static Map<String, List<String>> read(String lines) {
        Map<String, List<String>> actions = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            List<String> words = Arrays.asList(line.split(" "));
            actions.put(words.get(0), words.subList(1, words.size()));
        }
        return actions;
    }
}
