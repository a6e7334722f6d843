package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataflow.DataFlow;
import dev.escapement.expression.Bindings;
import dev.escapement.expression.EvaluationException;
import dev.escapement.simulation.Draws;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Looks at a visit from outside, without leaving a trace in it: no draw of chance is used up, no task token is issued, nothing is kept.
 */
record Look(StateVisit visit) implements Bindings.Surroundings {

    OpenStrand strand() {
        Strand strand = visit.strand();
        OpenWork work = visit.work();
        return new OpenStrand(
                strand.path(),
                visit.state().name(),
                visit.enteredAt(),
                visit.retryCount() + 1,
                visit.raw().input(),
                strand.variables().all(),
                context(),
                stages(),
                work == null ? "for its turn" : work.waitsFor());
    }

    private Map<String, JsonNode> stages() {
        Map<String, JsonNode> stages = new LinkedHashMap<>();
        DataFlow flow = visit.state().flow();
        try {
            Bindings raw = Bindings.of(visit.raw().input(), visit.strand().variables(), this);
            flow.workInput(flow.scope(raw, stages::put), stages::put);
        } catch (EvaluationException problem) {
            // Where the way ends, nothing more has become of the input.
        }
        return Collections.unmodifiableMap(stages);
    }

    @Override
    public JsonNode context() {
        return VisitContext.of(visit, visit.strand().item(), visit.issuedToken());
    }

    @Override
    public Instant now() {
        return visit.attemptedAt();
    }

    @Override
    public Draws draws() {
        return new Draws(visit.strand().execution().world().choices(), visit::label);
    }
}
