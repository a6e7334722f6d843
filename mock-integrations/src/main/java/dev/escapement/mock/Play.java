package dev.escapement.mock;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A script being performed: what all the parts of its sentence share. */
final class Play {

    private final Rulebook rulebook = new Rulebook();
    private final List<Integration> substitutes = new ArrayList<>();
    private final List<Consumer<? super Outside>> meanwhile = new ArrayList<>();
    private final ContractInspector inspector = new ContractInspector();
    private @Nullable Outside outside;
    private Backstage backstage = new Backstage(null);

    Rulebook rulebook() {
        return rulebook;
    }

    Backstage backstage() {
        return backstage;
    }

    ContractInspector inspector() {
        return inspector;
    }

    /** Everything from the beginning, in this simulation. */
    void begin(Outside simulation) {
        outside = simulation;
        backstage = new Backstage(simulation);
        rulebook.reset();
        inspector.reset();
        substitutes.forEach(substitute -> substitute.joins(simulation));
        meanwhile.forEach(work -> work.accept(simulation));
    }

    TaskReply answer(TaskCall call) {
        backstage.isCalled(call);
        Rule rule = rulebook.ruleFor(call);
        inspector.inspectRequest(call);
        TaskReply reply = rule.answer(call, backstage);
        inspector.inspectReply(call, reply);
        return reply;
    }

    /** Somebody else answers part of the calls; who does so twice joins once. */
    void engage(Integration substitute) {
        if (!substitutes.contains(substitute)) {
            substitutes.add(substitute);
            if (outside != null) {
                substitute.joins(outside);
            }
        }
    }

    void meanwhile(Consumer<? super Outside> work) {
        meanwhile.add(work);
        if (outside != null) {
            work.accept(outside);
        }
    }
}
