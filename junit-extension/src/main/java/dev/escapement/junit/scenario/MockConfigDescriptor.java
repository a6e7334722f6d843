package dev.escapement.junit.scenario;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.junit.FailureAppendix;
import dev.escapement.mock.config.MockedTestCase;
import java.util.List;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.hierarchical.Node;

/**
 * A test case of a mock configuration as a test: its machine runs to an end, whichever, and needs every answer. A mock configuration has
 * no word for what is expected; who wants to say more writes a scenario or a test.
 */
final class MockConfigDescriptor extends AbstractTestDescriptor implements Node<ScenarioContext> {

    private final MockConfigCase mocked;

    MockConfigDescriptor(UniqueId parent, MockConfigCase mocked) {
        super(
                parent.append(ScenarioDescriptor.SEGMENT, mocked.name()),
                mocked.name() + " (" + mocked.file().getFileName() + ")",
                FileSource.from(mocked.file().toFile(), FilePosition.from(mocked.line())));
        this.mocked = mocked;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public ScenarioContext execute(ScenarioContext context, DynamicTestExecutor dynamicTests) {
        FilesBeside beside = new FilesBeside(mocked.file());
        StateMachine machine = beside.machine(mocked.machine());
        MockedTestCase answers = mocked.config().testCase(machine, mocked.testCase());
        Execution execution = Simulation.builder()
                .answering(answers)
                .build()
                .start(machine, StartRequest.of(beside.input(mocked.machine(), mocked.testCase())));
        boolean passed = false;
        try {
            run(execution, answers);
            passed = true;
        } finally {
            if (!passed) {
                publishAppendix(execution, context);
            }
            context.histories().keep(getUniqueId().toString(), List.of(execution));
        }
        return context;
    }

    private static void run(Execution execution, MockedTestCase answers) {
        execution.runToEnd();
        if (execution.isOpen()) {
            throw new AssertionError(execution.story().toString());
        }
        answers.verify();
    }

    private void publishAppendix(Execution execution, ScenarioContext context) {
        FailureAppendix appendix = new FailureAppendix(context.appendices()
                .resolve(FileNames.asClass(mocked.file()))
                .resolve(mocked.name().replaceAll("[^\\p{L}\\p{N}._-]+", "_")));
        context.listener().reportingEntryPublished(this, ReportEntry.from(appendix.leave(execution, 1, "unknown")));
    }
}
