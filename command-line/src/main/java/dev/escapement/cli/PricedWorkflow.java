package dev.escapement.cli;

import dev.escapement.reading.CostComparison;

/**
 * What one execution uses.
 *
 * @param status how it ended
 */
record PricedWorkflow(String title, String status, CostComparison comparison) {}
