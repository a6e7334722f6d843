package dev.escapement.junit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.Envelope;
import dev.escapement.services.TaskResource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Leaves out of a draft whatever it goes the same way without, by trying. */
final class Simplification {

    /** Each attempt is a whole run; a large execution is tried less often. */
    private static final long EVENTS_IN_ALL = 400_000;

    private final Form form;
    private final Outcome wanted;
    private Draft best;
    private long attemptsLeft;

    Simplification(Form form, Draft draft, Outcome wanted) {
        this.form = form;
        this.wanted = wanted;
        this.best = draft;
        this.attemptsLeft = EVENTS_IN_ALL / (10 + 6L * wanted.visited().size());
    }

    Draft simplest() {
        Draft bare = best.telling(Said::atOnce);
        if (!tryOut(payloads(bare))) {
            if (!tryOut(payloads(best))) {
                each(Simplification::payload);
            }
            if (!tryOut(best.telling(Said::atOnce))) {
                each((call, said) -> said.atOnce());
            }
        }
        tryOut(best.moved(List.of(new Move.RunToEnd())));
        tryOut(best.atAnyTime());
        tryOut(best.withAnyLuck());
        prune();
        return best;
    }

    private boolean tryOut(Draft simpler) {
        if (simpler.equals(best)) {
            return true;
        }
        if (attemptsLeft-- <= 0) {
            return false;
        }
        boolean same = wanted.equals(form.tried(simpler));
        best = same ? simpler : best;
        return same;
    }

    private static Draft payloads(Draft draft) {
        return draft.with(draft.calls().stream()
                .map(call -> call.told(payload(call, call.said())))
                .toList());
    }

    /** What the callee said, without what the service puts around it. */
    private static Said payload(AnsweredCall call, Said said) {
        if (said.kind() != Said.Kind.RESPONSE) {
            return said;
        }
        JsonNode response = said.value();
        TaskResource resource = call.resource();
        if (resource.kind() == TaskResource.Kind.SERVICE
                && resource.pattern() == TaskResource.Pattern.REQUEST_RESPONSE
                && response.isObject()) {
            JsonNode inner = switch (resource.service()) {
                case "lambda" -> response.path("Payload");
                case "apigateway", "http" -> response.path("ResponseBody");
                default -> Envelope.withoutMetadata(response);
            };
            return inner.isMissingNode() ? said : said.saying(Said.Kind.PAYLOAD, inner);
        }
        return said.saying(Said.Kind.PAYLOAD, response);
    }

    /** The same change of one answer after the other; answers that are alike stay so. */
    private void each(Change change) {
        for (AnsweredCall call : distinct()) {
            Said simpler = change.of(call, call.said());
            tryOut(best.telling(said -> said.equals(call.said()) ? simpler : said));
        }
    }

    private List<AnsweredCall> distinct() {
        Set<Said> seen = new LinkedHashSet<>();
        List<AnsweredCall> distinct = new ArrayList<>();
        for (AnsweredCall call : best.calls()) {
            if (seen.add(call.said())) {
                distinct.add(call);
            }
        }
        return distinct;
    }

    private void prune() {
        new Pruning(best.input(), pruned -> tryOut(best.with(pruned))).run();
        for (AnsweredCall call : distinct()) {
            if (call.said().hasValue()) {
                prune(call.said());
            }
        }
    }

    private void prune(Said whole) {
        AtomicReference<Said> current = new AtomicReference<>(whole);
        new Pruning(whole.value(), pruned -> {
                    Said before = current.get();
                    Said simpler = before.saying(before.kind(), pruned);
                    boolean same = tryOut(best.telling(said -> said.equals(before) ? simpler : said));
                    current.set(same ? simpler : before);
                    return same;
                })
                .run();
    }

    /** Of what a call was told. */
    @FunctionalInterface
    private interface Change {
        Said of(AnsweredCall call, Said said);
    }
}
