package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which tests passed, and why the others did not. */
record TestReport(
        List<TestedScenario> tests,
        boolean failuresOnly,
        @Nullable String reports) implements Report {

    @Override
    public boolean isAsExpected() {
        return failed() == 0;
    }

    @Override
    public void print(Paper paper) {
        String file = "";
        for (TestedScenario test : tests) {
            if (test.passed() && failuresOnly) {
                continue;
            }
            if (!test.file().equals(file)) {
                paper.print((file.isEmpty() ? "" : "\n") + Ink.STRONG.on(test.file()));
                file = test.file();
            }
            print(paper, test);
        }
        String count = Counts.of(tests.size(), "test");
        String verdict = failed() == 0 ? Ink.GOOD.on("all passed") : Ink.BAD.on(failed() + " failed");
        paper.print((file.isEmpty() ? "" : "\n") + count + ": " + verdict);
        if (reports != null) {
            paper.print("reports in " + reports);
        }
    }

    private static void print(Paper paper, TestedScenario test) {
        paper.print("  " + (test.passed() ? Ink.GOOD.on("passed") : Ink.BAD.on("failed")) + "  " + test.name());
        if (test.trouble() != null) {
            paper.print(test.trouble().indent(10).stripTrailing());
        }
    }

    @Override
    public void describe(ObjectBuilder document) {
        document.put("passed", tests.size() - failed())
                .put("failed", failed())
                .putIfPresent("reports", reports)
                .put(
                        "tests",
                        Json.array(tests.stream().map(TestReport::described).toList()));
    }

    private static JsonNode described(TestedScenario test) {
        ObjectBuilder object = Json.object().put("file", test.file()).put("name", test.name());
        if (test.line() > 0) {
            object.put("line", test.line());
        }
        return object.put("status", test.passed() ? "PASSED" : "FAILED")
                .putIfPresent("message", test.trouble())
                .build();
    }

    private int failed() {
        return (int) tests.stream().filter(test -> !test.passed()).count();
    }
}
