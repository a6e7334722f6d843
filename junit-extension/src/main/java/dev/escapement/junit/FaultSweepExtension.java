package dev.escapement.junit;

import dev.escapement.fault.sweep.PreparedSweep;
import dev.escapement.fault.sweep.Sweep;
import dev.escapement.fault.sweep.SweepReport;
import dev.escapement.recording.Recording;
import dev.escapement.recording.UnreadableRecording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes one invocation per variant of a {@link FaultSweep}, and tells at the end how all came through. Not to be extended. */
@API(status = Status.INTERNAL)
public final class FaultSweepExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), FaultSweep.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        PreparedSweep sweep = prepare(context);
        SweepReport.Builder report = new SweepReport.Builder("Sweep", sweep);
        List<TestTemplateInvocationContext> invocations = new ArrayList<>();
        sweep.forEach(variant -> invocations.add(new VariantInvocation(variant, sweep, report)));
        return invocations.stream().onClose(() -> SweepTale.tell(context, report.build(), sweep.pruned()));
    }

    /** A shard may have nothing to do; JUnit asks for this from 5.12 on. */
    @SuppressWarnings("MissingOverride") // JUnit before 5.12 does not ask
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    /** For all runs of the test, the one without faults included. */
    private static void noteRecording(ExtensionContext context, String location) {
        if (location.isEmpty()) {
            return;
        }
        try {
            Registration.of(context)
                    .recording(Recording.read(RecordingPlace.find(location, context.getRequiredTestClass())));
        } catch (UnreadableRecording problem) {
            throw new ExtensionConfigurationException(String.valueOf(problem.getMessage()), problem);
        }
    }

    private static PreparedSweep prepare(ExtensionContext context) {
        FaultSweep wanted = AnnotationSupport.findAnnotation(context.getTestMethod(), FaultSweep.class)
                .orElseThrow();
        noteRecording(context, wanted.recording());
        Settings settings = Registration.of(context).settings();
        Shard shard = Shard.of(context);
        try {
            Sweep sweep = Sweep.of(new SweptWorld(context, settings))
                    .seed(settings.get(Setting.SEED, 0L))
                    .depth(wanted.depth())
                    .faults(wanted.faults())
                    .at(wanted.at())
                    .shard(shard.index(), shard.total());
            return (wanted.toleratingStuckRuns() ? sweep.toleratingStuckRuns() : sweep).prepare();
        } catch (IllegalArgumentException problem) {
            throw new ExtensionConfigurationException(
                    "The sweep of " + context.getDisplayName() + " makes no sense: " + problem.getMessage(), problem);
        }
    }
}
