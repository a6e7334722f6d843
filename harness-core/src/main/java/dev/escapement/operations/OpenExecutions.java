package dev.escapement.operations;

import dev.escapement.Execution;
import dev.escapement.WorkflowType;
import dev.escapement.journal.ExecutionFact;
import dev.escapement.journal.Fact;
import dev.escapement.metrics.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many Standard executions were open, told whenever one more or one less is. */
final class OpenExecutions {

    private OpenExecutions() {}

    static List<Sample> over(List<Execution> executions) {
        Map<Instant, Integer> changes = new TreeMap<>();
        for (Execution execution : executions) {
            if (execution.machine().type() == WorkflowType.STANDARD) {
                for (Fact fact : execution.journal().facts()) {
                    if (fact instanceof ExecutionFact change) {
                        boolean opens = change instanceof ExecutionFact.Started || change instanceof ExecutionFact.Redriven;
                        changes.merge(change.at(), opens ? 1 : -1, Integer::sum);
                    }
                }
            }
        }
        List<Sample> samples = new ArrayList<>();
        int open = 0;
        for (Map.Entry<Instant, Integer> change : changes.entrySet()) {
            open += change.getValue();
            samples.add(new Sample(change.getKey(), open));
        }
        return samples;
    }
}
