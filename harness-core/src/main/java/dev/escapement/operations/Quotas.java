package dev.escapement.operations;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How often an account may ask the service for something, and how much of it may be open at a time. There are none unless asked for.
 *
 * <pre>{@code
 * Account.builder(simulation).quotas(Quotas.of("eu-central-1").with("StartExecution", new Bucket(10, 5))).build();
 * }</pre>
 *
 * @param buckets by operation; {@link #STATE_TRANSITION} and {@link #START_EXPRESS} are no operations, and have one too
 * @param openExecutions Standard ones
 */
@API(status = Status.EXPERIMENTAL)
public record Quotas(Map<String, Bucket> buckets, int openExecutions) {

    /** The bucket that Standard executions take their transitions from. */
    public static final String STATE_TRANSITION = "StateTransition";

    /** The bucket that starts of Express workflows are taken from. */
    public static final String START_EXPRESS = "StartExpressExecution";

    /** No quotas at all. */
    public static final Quotas NONE = new Quotas(new TreeMap<>(), Integer.MAX_VALUE);

    private static final int OPEN_EXECUTIONS = 1_000_000;
    private static final List<String> LARGE_REGIONS = List.of("us-east-1", "us-west-2", "eu-west-1");

    /** Takes the buckets over. */
    public Quotas {
        buckets = Collections.unmodifiableMap(new TreeMap<>(buckets));
    }

    /**
     * What the service grants to everybody in a region (asl-reference 8.4). Of the transitions the reference tells; the rates of the
     * operations are those that the service's documentation lists, and may be raised by it at any time.
     */
    public static Quotas of(String region) {
        return new Quotas(DefaultBuckets.of(LARGE_REGIONS.contains(region)), OPEN_EXECUTIONS);
    }

    /** The same with another bucket for an operation. */
    public Quotas with(String operation, Bucket bucket) {
        Map<String, Bucket> others = new TreeMap<>(buckets);
        others.put(operation, bucket);
        return new Quotas(others, openExecutions);
    }

    /** The same with room for another number of open executions. */
    public Quotas withOpenExecutions(int number) {
        return new Quotas(buckets, number);
    }
}
