package dev.escapement.cli;

import dev.escapement.fault.plan.FaultNeverStruckException;
import dev.escapement.fault.plan.FaultPlanException;
import dev.escapement.fault.run.BrokenRunException;
import dev.escapement.fault.run.NotRepeatableException;
import dev.escapement.fault.sweep.SweepException;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.junit.scenario.ScenarioException;
import dev.escapement.junit.writing.WritingException;
import dev.escapement.mock.ScriptException;
import dev.escapement.mock.config.MockConfigException;
import dev.escapement.parser.DefinitionException;
import dev.escapement.parser.SourceException;
import dev.escapement.recording.UnreadableRecording;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong because of what was given, and says so itself. Everything else is an error of the program. */
final class Troubles {

    private static final List<Class<? extends Throwable>> SPEAKING = List.of(
            Refusal.class,
            SourceException.class,
            DefinitionException.class,
            ScenarioException.class,
            MockConfigException.class,
            ScriptException.class,
            JsonSyntaxException.class,
            FaultPlanException.class,
            FaultNeverStruckException.class,
            SweepException.class,
            BrokenRunException.class,
            NotRepeatableException.class,
            UnreadableRecording.class,
            WritingException.class,
            ApiRefusal.class,
            UncheckedIOException.class);

    private Troubles() {}

    /** What to say of it; {@code null} if it was not to happen. */
    static @Nullable String inWords(Throwable problem) {
        if (problem instanceof BrokenRunException
                && problem.getCause() != null
                && inWords(problem.getCause()) == null) {
            return null;
        }
        return SPEAKING.stream().anyMatch(type -> type.isInstance(problem)) ? problem.getMessage() : null;
    }
}
