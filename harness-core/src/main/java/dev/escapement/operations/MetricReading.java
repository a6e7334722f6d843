package dev.escapement.operations;

import dev.escapement.Execution;
import dev.escapement.WorkflowType;
import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.journal.TaskFact;
import dev.escapement.metrics.Sample;
import dev.escapement.reading.ExpressBill;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one metric from the journal of one execution. */
final class MetricReading {

    private final String metric;
    private final String arn;
    private final List<Sample> samples;
    private final Map<Integer, Instant> scheduled = new LinkedHashMap<>();
    private final Map<Integer, Instant> started = new LinkedHashMap<>();
    private final Instant begun;
    private boolean redriven;

    private MetricReading(Execution execution, String metric, String arn, List<Sample> samples) {
        this.metric = metric;
        this.arn = arn;
        this.samples = samples;
        this.begun = execution.startedAt();
    }

    static void of(Execution execution, String metric, String arn, List<Sample> samples) {
        MetricReading reading = new MetricReading(execution, metric, arn, samples);
        for (Fact fact : execution.journal().facts()) {
            if (fact instanceof ExecutionFact ofExecution) {
                reading.add(ofExecution);
            } else if (fact instanceof TaskFact task) {
                reading.add(task);
            }
        }
        reading.addBill(execution);
    }

    private void add(ExecutionFact fact) {
        if (fact instanceof ExecutionFact.Started) {
            tell("ExecutionsStarted", fact, 1);
        } else if (fact instanceof ExecutionFact.Redriven) {
            redriven = true;
            tell("ExecutionsRedriven", fact, 1);
        } else {
            String how = fact.getClass().getSimpleName();
            tell("Executions" + how, fact, 1);
            if (redriven) {
                tell("RedrivenExecutions" + how, fact, 1);
            }
            tell("ExecutionTime", fact, millis(begun, fact.at()));
        }
    }

    private void addBill(Execution execution) {
        Instant stopped = execution.stoppedAt();
        boolean billed = metric.startsWith("Express")
                && stopped != null
                && execution.machine().type() == WorkflowType.EXPRESS;
        if (billed) {
            ExpressBill bill = execution.syncResponse().billing();
            double value = metric.equals("ExpressExecutionBilledDuration")
                    ? bill.duration().toMillis()
                    : bill.megabytes();
            samples.add(new Sample(stopped, value));
        }
    }

    private void add(TaskFact fact) {
        if (!fact.resource().arn().equals(arn)) {
            return;
        }
        TaskGroup group = TaskGroup.of(fact.resource());
        if (fact instanceof TaskFact.Scheduled) {
            scheduled.put(fact.strand(), fact.at());
            tell(group.count("Scheduled"), fact, 1);
        } else if (fact instanceof TaskFact.Started) {
            started.put(fact.strand(), fact.at());
            tell(group.count("Started"), fact, 1);
            tell(group.scheduleTime(), fact, millis(scheduled.getOrDefault(fact.strand(), fact.at()), fact.at()));
        } else if (fact instanceof TaskFact.TimedOut timedOut) {
            boolean silent = group == TaskGroup.ACTIVITY && timedOut.missedHeartbeat();
            end(group, silent ? "HeartbeatTimedOut" : "TimedOut", fact);
        } else if (fact instanceof TaskFact.Succeeded) {
            end(group, "Succeeded", fact);
        } else if (!(fact instanceof TaskFact.Submitted || fact instanceof TaskFact.Heartbeat)) {
            end(group, "Failed", fact);
        }
    }

    private void end(TaskGroup group, String how, TaskFact fact) {
        tell(group.count(how), fact, 1);
        Instant scheduledAt = scheduled.remove(fact.strand());
        Instant startedAt = started.remove(fact.strand());
        if (startedAt != null) {
            tell(group.runTime(), fact, millis(startedAt, fact.at()));
        }
        if (scheduledAt != null) {
            tell(group.time(), fact, millis(scheduledAt, fact.at()));
        }
    }

    private void tell(String name, Fact fact, double value) {
        if (name.equals(metric)) {
            samples.add(new Sample(fact.at(), value));
        }
    }

    private static double millis(Instant from, Instant until) {
        return Duration.between(from, until).toMillis();
    }
}
