package dev.escapement.junit;

import dev.escapement.RecordingFiles;
import dev.escapement.WhatIfCase;
import dev.escapement.WhatIfReport;
import dev.escapement.reading.Prices;
import dev.escapement.recording.UnreadableRecording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes one invocation per recording of {@link AgainstRecordings}, and tells at the end what came of all. Not to be extended. */
@API(status = Status.INTERNAL)
public final class AgainstRecordingsExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), AgainstRecordings.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        requireParameter(context);
        String location = AnnotationSupport.findAnnotation(context.getTestMethod(), AgainstRecordings.class)
                .orElseThrow()
                .value();
        String machine = Registration.of(context).world().machine().name();
        WhatIfReport.Builder report = new WhatIfReport.Builder(machine, Prices.US_EAST_1);
        return entries(location, context.getRequiredTestClass()).stream()
                .map(entry -> (TestTemplateInvocationContext) new RecordingInvocation(entry, report))
                .onClose(() -> WhatIfTale.tell(context, report.build()));
    }

    private static List<RecordingFiles.Entry> entries(String location, Class<?> testClass) {
        try {
            return RecordingFiles.of(RecordingPlace.find(location, testClass)).each();
        } catch (UnreadableRecording problem) {
            throw new ExtensionConfigurationException(String.valueOf(problem.getMessage()), problem);
        }
    }

    private static void requireParameter(ExtensionContext context) {
        if (!Arrays.asList(context.getRequiredTestMethod().getParameterTypes()).contains(WhatIfCase.class)) {
            throw new ExtensionConfigurationException(context.getDisplayName()
                    + " runs against recordings, but does not look at what comes of them: give it a parameter "
                    + WhatIfCase.class.getName());
        }
    }
}
