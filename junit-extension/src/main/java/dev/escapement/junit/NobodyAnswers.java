package dev.escapement.junit;

import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;

/** The outside of a test that gave none: the test is wrong, and is told so. */
final class NobodyAnswers implements Integration {

    private final Class<?> testClass;

    NobodyAnswers(Class<?> testClass) {
        this.testClass = testClass;
    }

    @Override
    public TaskReply call(TaskCall call) {
        throw new IllegalStateException("Nobody answers " + call.site() + ", which calls "
                + call.resource().arn() + ". Give " + testClass.getSimpleName()
                + " an outside: a field marked with @Outside, such as\n"
                + "  @Outside Integration services = call -> TaskReply.success(Json.emptyObject());\n"
                + "or a parameter of the test or of its @BeforeEach:\n"
                + "  void test(Script script, …) { script.state(\""
                + call.site().state()
                + "\").returns(\"{}\"); … }");
    }
}
