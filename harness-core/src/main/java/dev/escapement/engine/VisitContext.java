package dev.escapement.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.dataflow.ContextObject;
import org.jspecify.annotations.Nullable;

/** What the context object tells during a visit. */
final class VisitContext {

    private VisitContext() {}

    static JsonNode of(StateVisit visit, @Nullable MapItem item) {
        return of(visit, item, visit.hasToken() ? visit.token() : null);
    }

    static JsonNode of(StateVisit visit, @Nullable MapItem item, @Nullable String token) {
        Run run = visit.strand().execution();
        return ContextObject.of(
                execution(run),
                ContextObject.stateMachine(run.spec().machineArn(), run.spec().machineName()),
                ContextObject.state(
                        visit.state().name(), visit.enteredAt(), visit.isGuarded() ? visit.retryCount() : null),
                token,
                item == null ? null : ContextObject.mapItem(item.index(), item.key(), item.value(), item.source()));
    }

    private static JsonNode execution(Run run) {
        RunSpec spec = run.spec();
        return spec.express()
                ? ContextObject.expressExecution(
                        spec.executionArn(),
                        spec.input(),
                        spec.executionName(),
                        spec.roleArn(),
                        run.startedAt(),
                        spec.synchronous() ? null : 0)
                : ContextObject.standardExecution(
                        spec.executionArn(),
                        spec.input(),
                        run.startedAt(),
                        spec.executionName(),
                        spec.roleArn(),
                        run.redrives().count(),
                        run.redrives().last());
    }
}
