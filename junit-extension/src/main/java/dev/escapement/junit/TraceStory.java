package dev.escapement.junit;

import dev.escapement.fault.law.Violation;
import dev.escapement.fault.run.Trace;
import java.util.List;

/** What to say of a run with faults that broke a law. */
record TraceStory(Trace trace) {

    String against(List<Violation> violations) {
        StringBuilder text = new StringBuilder("When ")
                .append(trace.plan().inWords())
                .append(violations.size() == 1 ? ", a law was broken\n" : ", laws were broken\n");
        violations.forEach(violation -> text.append("  ").append(violation).append('\n'));
        text.append("What was done, in order\n");
        trace.effectLines().forEach(line -> text.append("  ").append(line).append('\n'));
        return text.append(trace.execution().story()).toString();
    }
}
