package dev.escapement.cli;

import dev.escapement.fault.sweep.PreparedSweep;
import dev.escapement.fault.sweep.SweepReport;
import java.util.List;

/**
 * A workflow that was swept.
 *
 * @param saved files of failing runs
 */
record SweptWorkflow(String title, PreparedSweep sweep, SweepReport report, List<String> saved) {}
