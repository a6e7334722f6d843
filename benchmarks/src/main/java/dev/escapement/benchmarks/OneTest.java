package dev.escapement.benchmarks;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.escapement.Execution;
import dev.escapement.integration.TaskReply;
import dev.escapement.junit.StepFunctionExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The least that somebody waits for who runs a single test. */
class OneTest {

    @RegisterExtension
    static final StepFunctionExtension MACHINE =
            StepFunctionExtension.ofDefinition("""
                    {"StartAt": "T", "States": {"T": {"Type": "Task", "End": true,
                      "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work"}}}""").answering(call -> TaskReply.success(call.parameters()));

    @Test
    void a_task_succeeds(Execution execution) {
        assertThat(execution).succeeded();
    }

    /** Runs it, and fails unless it passed. */
    public static void main(String[] arguments) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(OneTest.class))
                                .build(),
                        listener);
        if (listener.getSummary().getTestsSucceededCount() != 1) {
            throw new IllegalStateException("the test did not pass");
        }
    }
}
