package dev.escapement.operations;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Which versions an alias leads to, and how many of a hundred starts to each.
 *
 * <pre>{@code
 * Routing.to(stable);
 * Routing.split(stable, 90, canary, 10);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public record Routing(List<Share> shares) {

    private static final int MOST = 2;
    private static final int WHOLE = 100;

    /** Takes the shares over. */
    public Routing {
        shares = List.copyOf(shares);
    }

    /** Always to one version. */
    public static Routing to(String versionArn) {
        return new Routing(List.of(new Share(versionArn, WHOLE)));
    }

    /** To two versions. */
    public static Routing split(String firstVersionArn, int firstWeight, String secondVersionArn, int secondWeight) {
        return new Routing(List.of(new Share(firstVersionArn, firstWeight), new Share(secondVersionArn, secondWeight)));
    }

    /** The version for a number from 0 to 99. */
    String versionFor(long number) {
        long rest = number;
        for (Share share : shares) {
            rest -= share.weight();
            if (rest < 0) {
                return share.versionArn();
            }
        }
        return shares.get(shares.size() - 1).versionArn();
    }

    boolean leadsTo(String versionArn) {
        return shares.stream().anyMatch(share -> share.versionArn().equals(versionArn));
    }

    /** What the service finds wrong with it without looking at the versions, in its words. */
    void check() {
        if (shares.isEmpty()) {
            throw Refusals.constraint(
                    "[]", "routingConfiguration", "Member must have length greater than or equal to 1");
        }
        if (shares.size() > MOST) {
            throw Refusals.tooLong(shares.toString(), "routingConfiguration", MOST);
        }
        shares.forEach(Share::check);
        List<String> versions = shares.stream().map(Share::versionArn).toList();
        if (versions.stream()
                .anyMatch(arn -> StatesArn.parse(arn, "stateMachine").versionNumber() == 0)) {
            throw Refusals.routing(
                    "Routing configuration must contain state machine version ARNs. Received: " + versions);
        }
        if (versions.stream().distinct().count() < versions.size()) {
            throw Refusals.routing(
                    "Routing configuration must contain distinct state machine version ARNs. Received: " + versions);
        }
        List<Integer> weights = shares.stream().map(Share::weight).toList();
        if (weights.stream().mapToInt(Integer::intValue).sum() != WHOLE) {
            throw Refusals.routing("Sum of routing configuration weights must equal 100. Received: " + weights);
        }
    }

    /** So many of a hundred starts go to a version. */
    @API(status = Status.EXPERIMENTAL)
    public record Share(String versionArn, int weight) {

        void check() {
            if (weight < 0) {
                throw Refusals.constraint(
                        Integer.toString(weight),
                        "routingConfiguration.1.member.weight",
                        "Member must have value greater than or equal to 0");
            }
            if (weight > WHOLE) {
                throw Refusals.constraint(
                        Integer.toString(weight),
                        "routingConfiguration.1.member.weight",
                        "Member must have value less than or equal to 100");
            }
        }
    }
}
