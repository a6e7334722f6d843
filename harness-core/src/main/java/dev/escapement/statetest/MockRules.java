package dev.escapement.statetest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.Distribution;
import dev.escapement.definition.GuardedState;
import dev.escapement.definition.MapState;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.services.ContractFinding;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.Shape;
import dev.escapement.services.ShapeProblem;
import dev.escapement.services.TaskContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which states need a mock, which take none, and what a mocked result has to be (asl-reference 9.5, formats 3.2). */
final class MockRules {

    private MockRules() {}

    static void check(@Nullable Mock mock, State state) {
        if (mock == null) {
            checkGoesWithout(state);
        } else if (!(state instanceof GuardedState)) {
            throw StateTestRefusedException.validation(
                    "State type '" + state.type() + "' is not supported when a mock is specified");
        } else if (mock.outcome() instanceof TaskOutcome.Succeeded success) {
            checkResult(mock, success.output(), state);
        }
    }

    private static void checkGoesWithout(State state) {
        if (state instanceof MapState || state instanceof ParallelState) {
            throw StateTestRefusedException.other(
                    "InvalidDefinition",
                    "TestState API does not support Map or Parallel states. Supported state types include: "
                            + "[Task, Wait, Pass, Succeed, Fail, Choice]");
        }
        if (state instanceof TaskState task && task.hasToken()) {
            // That it is refused is documented, the words are not.
            throw StateTestRefusedException.validation(
                    "TestState does not support Activity tasks, .sync or .waitForTaskToken service integration patterns "
                            + "when a mock is not specified.");
        }
    }

    private static void checkResult(Mock mock, JsonNode result, State state) {
        if (state instanceof ParallelState parallel) {
            checkBranches(result, parallel.branches().size());
        } else if (state instanceof MapState map) {
            require(isExported(map) ? result.isObject() : result.isArray(), isExported(map));
        } else if (state instanceof TaskState task) {
            checkAnswer(mock, result, task);
        }
    }

    private static void checkBranches(JsonNode result, int branches) {
        require(result.isArray(), false);
        if (result.size() != branches) {
            throw StateTestRefusedException.validation(
                    "Mocked result must contain the same number of items as number of Parallel branches.");
        }
    }

    /** Only results that a writer puts elsewhere are told by an object. */
    private static boolean isExported(MapState map) {
        Distribution distribution = map.distribution();
        return distribution != null
                && distribution.resultWriter() != null
                && distribution.resultWriter().resource() != null;
    }

    private static void require(boolean fits, boolean object) {
        if (!fits) {
            throw StateTestRefusedException.validation(
                    object ? "Mocked result must be a JSON object." : "Mocked result must be an array.");
        }
    }

    private static void checkAnswer(Mock mock, JsonNode result, TaskState task) {
        if (!(TaskContract.find(task.resource(), ServiceCatalog.installed()) instanceof ContractFinding.Known known)) {
            return;
        }
        List<ShapeProblem> problems = known.contract().problemsOfMockedResult(result, mock.mode());
        if (!problems.isEmpty()) {
            require(result.isObject() || !(known.contract().mockedResult() instanceof Shape.Structure), true);
            throw StateTestRefusedException.validation(
                    problems.get(0).asMockResultError(),
                    " (at " + problems.get(0).path() + ")");
        }
    }
}
