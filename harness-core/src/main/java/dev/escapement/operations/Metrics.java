package dev.escapement.operations;

import dev.escapement.Execution;
import dev.escapement.metrics.Alarm;
import dev.escapement.metrics.AlarmCourse;
import dev.escapement.metrics.MetricSeries;
import dev.escapement.metrics.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the service tells CloudWatch of an account (namespace {@code AWS/States}), read from what happened.
 *
 * <pre>{@code
 * account.metrics().of("ExecutionsFailed", ordersArn).sum();
 * account.metrics().ofVersion("ExecutionsFailed", canaryVersionArn);
 * account.metrics().of("LambdaFunctionTime", functionArn).percentile(99);
 * }</pre>
 *
 * <p>Times are milliseconds. Of the children of distributed Maps those are counted that are still there to be looked at
 * ({@link dev.escapement.Simulation.Builder#keeping}); they stand under the ARN of their machine with the label, {@code …:Orders/each}.
 */
@API(status = Status.EXPERIMENTAL)
public final class Metrics {

    private final Account account;

    Metrics(Account account) {
        this.account = account;
    }

    /**
     * A metric of a machine, an activity, a Lambda function or a resource of an integration, whichever the metric is of.
     *
     * @throws IllegalArgumentException for a name that no metric has, with the nearest that one has
     */
    public MetricSeries of(String metric, String arn) {
        MetricNames.check(metric);
        if (metric.equals("ExecutionThrottled")) {
            return throttled(arn);
        }
        boolean ofExecutions = MetricNames.EXECUTIONS.contains(metric);
        return read(metric, execution -> !ofExecutions || execution.machine().arn().equals(arn), arn);
    }

    /** A metric of the executions that were started as a version. */
    public MetricSeries ofVersion(String metric, String versionArn) {
        MetricNames.checkOfExecutions(metric);
        return read(metric, execution -> versionArn.equals(execution.versionArn()), versionArn);
    }

    /** A metric of the executions that were started through an alias. */
    public MetricSeries ofAlias(String metric, String aliasArn) {
        MetricNames.checkOfExecutions(metric);
        return read(metric, execution -> aliasArn.equals(execution.aliasArn()), aliasArn);
    }

    /**
     * A metric of the service itself: {@code ThrottledEvents} or {@code ConsumedCapacity} of {@code StateTransition} or of an operation, if the
     * account has quotas; {@code OpenExecutionCount} of the account, for any name.
     */
    public MetricSeries ofService(String metric, String operation) {
        Throttle throttle = account.throttle();
        List<Sample> samples = new ArrayList<>();
        switch (metric) {
            case "ThrottledEvents" -> held(throttle, operation).forEach(at -> samples.add(new Sample(at, 1)));
            case "ConsumedCapacity" -> consumed(throttle, operation).forEach(at -> samples.add(new Sample(at, 1)));
            case "OpenExecutionCount" -> samples.addAll(OpenExecutions.over(account.executions().all()));
            default -> throw MetricNames.unknown(metric);
        }
        return new MetricSeries(metric, samples);
    }

    /** How an alarm on a metric would have stood from the beginning until now. */
    public AlarmCourse alarm(Alarm alarm, MetricSeries series) {
        return alarm.over(series, account.since(), account.simulation().now());
    }

    private MetricSeries read(String metric, Predicate<Execution> wanted, String arn) {
        List<Sample> samples = new ArrayList<>();
        for (Execution execution : account.executions().withChildren()) {
            if (wanted.test(execution)) {
                MetricReading.of(execution, metric, arn, samples);
            }
        }
        return new MetricSeries(metric, samples);
    }

    private MetricSeries throttled(String machineArn) {
        Throttle throttle = account.throttle();
        List<Sample> samples = throttle == null
                ? List.of()
                : throttle.held(Quotas.STATE_TRANSITION).stream()
                        .filter(held -> held.machineArn().equals(machineArn))
                        .map(held -> new Sample(held.at(), 1))
                        .toList();
        return new MetricSeries("ExecutionThrottled", samples);
    }

    private static List<Instant> held(@Nullable Throttle throttle, String operation) {
        return throttle == null
                ? List.of()
                : throttle.held(operation).stream().map(Throttle.Held::at).toList();
    }

    private static List<Instant> consumed(@Nullable Throttle throttle, String operation) {
        return throttle == null || !operation.equals(Quotas.STATE_TRANSITION) ? List.of() : throttle.transitions();
    }
}
