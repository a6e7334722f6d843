package dev.escapement.cli;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.reading.Usage;

/**
 * What one execution uses.
 *
 * @param asStandard if it is a Standard workflow
 * @param asExpress if it is an Express one
 */
record PricedWorkflow(String title, ExecutionStatus status, Usage asStandard, Usage asExpress) {

    static PricedWorkflow of(String title, Execution execution) {
        return new PricedWorkflow(
                title,
                execution.status(),
                Usage.ofStandard(execution.journal()),
                Usage.ofExpress(execution.journal(), execution.elapsed()));
    }
}
