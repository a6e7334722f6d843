package dev.escapement.fault.sweep;

import dev.escapement.fault.law.Violation;
import dev.escapement.fault.run.Trace;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A variant and what came of it.
 *
 * @param violations of which laws; empty when all are kept
 */
@API(status = Status.EXPERIMENTAL)
public record SweptRun(Variant variant, Trace trace, Verdict verdict, List<Violation> violations) {}
