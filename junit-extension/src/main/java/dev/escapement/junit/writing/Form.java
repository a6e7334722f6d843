package dev.escapement.junit.writing;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.Integration;
import dev.escapement.mock.Script;
import dev.escapement.mock.ScriptException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test is written as, and how a test of this kind would run. */
enum Form {
    /** A class with a script. */
    JUNIT {
        @Override
        Integration answers(Draft draft) {
            Script script = Script.create();
            ScriptLine.of(draft.calls()).forEach(line -> line.sayTo(script));
            return script;
        }

        @Override
        boolean wasAllNeeded(Integration answers) {
            return !(answers instanceof Script script) || script.complaints().isEmpty();
        }

        @Override
        String cannotSay(String origin) {
            return "No script makes happen again what happened in " + origin + ": it depends on something else, such as"
                    + " buckets, machines that run along, the name of the execution, chance, or other limits";
        }
    },

    /** A scenario file, whose answers are given call by call. */
    SCENARIO {
        @Override
        Draft fitting(Draft draft) {
            return draft.moved(List.of(new Move.RunToEnd()));
        }

        @Override
        Integration answers(Draft draft) {
            return new CallByCall(draft);
        }

        @Override
        boolean wasAllNeeded(Integration answers) {
            return !(answers instanceof CallByCall list) || list.isUsedUp();
        }

        @Override
        String cannotSay(String origin) {
            return "Scenario files cannot say what happened in " + origin + ": they only know answers call by call."
                    + " Write a class for JUnit instead";
        }
    };

    /** So much of the draft as can be said at all. */
    Draft fitting(Draft draft) {
        return draft;
    }

    abstract Integration answers(Draft draft);

    abstract boolean wasAllNeeded(Integration answers);

    abstract String cannotSay(String origin);

    /** What would come of the draft; {@code null} if its answers do not fit what is asked. */
    @Nullable Outcome tried(Draft draft) {
        Integration answers = answers(draft);
        Simulation.Builder world = Simulation.builder().seed(draft.seed()).answering(answers);
        if (draft.startAt() != null) {
            world.startingAt(draft.startAt());
        }
        try {
            Execution execution = world.build().start(draft.machine(), StartRequest.of(draft.input()));
            draft.moves().forEach(move -> move.apply(execution));
            return wasAllNeeded(answers) ? Outcome.of(execution) : null;
        } catch (IllegalStateException | IllegalArgumentException | ScriptException | ApiRefusal misfit) {
            return null;
        }
    }
}
