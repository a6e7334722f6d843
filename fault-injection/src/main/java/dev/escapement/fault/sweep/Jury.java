package dev.escapement.fault.sweep;

import dev.escapement.Execution;
import dev.escapement.fault.law.Law;
import dev.escapement.fault.law.Violation;
import dev.escapement.fault.run.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Says how a run came through and which laws it broke. Not to be extended. */
@API(status = Status.EXPERIMENTAL)
public final class Jury {

    /** The rule that every run ends. */
    public static final String NO_STUCK_RUN = "no run gets stuck";

    private final List<Law> laws;
    private final boolean stuckTolerated;
    private final VerdictFinder verdicts;

    /** By these laws, against the run without faults. */
    public Jury(List<Law> laws, boolean stuckTolerated, Trace clean) {
        this.laws = List.copyOf(laws);
        this.stuckTolerated = stuckTolerated;
        this.verdicts = new VerdictFinder(this.laws, clean);
    }

    /** How it came through. */
    public Verdict verdict(Trace trace) {
        return verdicts.of(trace);
    }

    /** Which laws it broke. */
    public List<Violation> violations(Trace trace) {
        List<Violation> violations = new ArrayList<>();
        if (trace.execution().isOpen() && !stuckTolerated) {
            violations.add(new Violation(
                    NO_STUCK_RUN, String.join("; ", trace.execution().waits())));
        }
        for (Execution again : trace.execution().repetitions()) {
            if (again.isOpen() && !stuckTolerated) {
                violations.add(new Violation(NO_STUCK_RUN, "run again: " + String.join("; ", again.waits())));
            }
        }
        laws.forEach(law -> violations.addAll(law.brokenBy(trace)));
        return List.copyOf(violations);
    }

    /** Which rules it broke; two runs that break the same ones fail in the same way. */
    public Set<String> brokenRules(Trace trace) {
        Set<String> rules = new LinkedHashSet<>();
        violations(trace).forEach(violation -> rules.add(violation.rule()));
        return rules;
    }
}
