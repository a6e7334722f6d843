package dev.escapement.junit.writing;

import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.redaction.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** A test class as text. */
final class ClassText {

    /** A method has 65,535 bytes at most, and nobody reads so much anyway. */
    private static final int MOST_ANSWERS = 800;

    private static final int LONGEST_PATH = 40;
    private static final String INDENT = " ".repeat(8);

    private final Tried tried;
    private final Draft draft;
    private final Place place;
    private final String origin;
    private final Redactor redactor;

    ClassText(Tried tried, Place place, String origin, Redactor redactor) {
        this.tried = tried;
        this.draft = tried.draft();
        this.place = place;
        this.origin = origin;
        this.redactor = redactor;
    }

    static void requireNames(String packageName, String className) {
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
            throw new IllegalArgumentException(
                    "'" + packageName + "' is no name of a package, such as com.shop.orders");
        }
        if (!SourceVersion.isIdentifier(className) || SourceVersion.isKeyword(className)) {
            throw new IllegalArgumentException("'" + className + "' is no name of a class, such as OrderIncidentTest");
        }
    }

    String written(String packageName, String className) {
        List<ScriptLine> lines = ScriptLine.of(draft.calls());
        int answers = lines.stream().mapToInt(ScriptLine::length).sum();
        if (answers > MOST_ANSWERS) {
            throw new WritingException(answers + " different answers were given in " + origin
                    + ", which is too much for" + " a class. Write a scenario file, or keep the recording itself");
        }
        String body = annotation(className) + "class " + className + " {\n" + input() + script(lines) + test() + "}\n";
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n") + imports(body) + comment(body) + body;
    }

    private static String imports(String body) {
        Set<String> imports = new TreeSet<>();
        use(imports, body, "Execution execution", "dev.escapement.Execution");
        use(imports, body, "Simulation simulation", "dev.escapement.Simulation");
        use(imports, body, "StateMachine machine", "dev.escapement.StateMachine");
        use(imports, body, "WorkflowType.", "dev.escapement.WorkflowType");
        use(imports, body, "TaskReply.", "dev.escapement.integration.TaskReply");
        use(imports, body, "@StepFunctionTest", "dev.escapement.junit.StepFunctionTest");
        use(imports, body, "Script script", "dev.escapement.mock.Script");
        use(imports, body, "Duration.", "java.time.Duration");
        use(imports, body, "@BeforeEach", "org.junit.jupiter.api.BeforeEach");
        StringBuilder text =
                new StringBuilder("import static dev.escapement.junit.EscapementAssertions.assertThat;\n\n");
        imports.forEach(each -> text.append("import ").append(each).append(";\n"));
        return text.append("\n").toString();
    }

    private static void use(Set<String> imports, String body, String sign, String name) {
        if (body.contains(sign)) {
            imports.add(name);
        }
    }

    private String comment(String body) {
        List<String> lines = new ArrayList<>();
        lines.add("Written from " + origin + ".");
        redactor.findings().stream()
                .filter(finding -> body.contains(finding.placeholder()))
                .forEach(finding -> lines.add("Redacted: " + finding.name() + ", by the rule " + finding.rule() + "."));
        if (lines.size() == 1) {
            return "/** " + inComment(lines.get(0)) + " */\n";
        }
        StringBuilder text = new StringBuilder("/**\n");
        lines.forEach(line -> text.append(" * ").append(inComment(line)).append("\n"));
        return text.append(" */\n").toString();
    }

    private static String inComment(String line) {
        return line.replace("*/", "* /").replace("\\u", "\\ u").replaceAll("\\R", " ");
    }

    private String annotation(String className) {
        List<String> said = new ArrayList<>();
        StateMachine machine = draft.machine();
        if (place.location() != null) {
            said.add("value = " + JavaLiteral.text(place.location()));
        } else if (place.text() != null) {
            said.add("definition = "
                    + JavaLiteral.block(place.text().strip().lines().toList(), INDENT + INDENT));
        }
        if (!machine.name().equals(place.nameOtherwise())) {
            said.add("name = " + JavaLiteral.text(machine.name()));
        }
        if (machine.type() == WorkflowType.EXPRESS) {
            said.add("type = WorkflowType.EXPRESS");
        }
        if (hasInput()) {
            said.add("input = " + className + ".INPUT");
        }
        if (draft.startAt() != null) {
            said.add("startAt = \"" + draft.startAt() + "\"");
        }
        if (draft.seed() != 0) {
            said.add("seed = " + draft.seed() + "L");
        }
        String line = String.join(", ", said);
        boolean fits = line.length() < LONGEST_PATH * 2 && line.indexOf('\n') < 0;
        return "@StepFunctionTest(" + (fits ? line : "\n" + INDENT + String.join(",\n" + INDENT, said)) + ")\n";
    }

    private boolean hasInput() {
        return !draft.input().isObject() || !draft.input().isEmpty();
    }

    private String input() {
        return hasInput()
                ? "\n    static final String INPUT = " + JavaLiteral.json(draft.input(), INDENT + "    ") + ";\n"
                : "";
    }

    private static String script(List<ScriptLine> lines) {
        return lines.isEmpty()
                ? ""
                : "\n    @BeforeEach\n    void they_answer_as_recorded(Script script) {\n" + ScriptText.of(lines)
                        + "    }\n";
    }

    private String test() {
        boolean plain = draft.moves().equals(List.of(new Move.RunToEnd()));
        String parameters = plain ? "Execution execution" : "Simulation simulation, StateMachine machine";
        return "\n    @StepFunctionTest\n    void " + promise() + "(" + parameters + ") {\n"
                + (plain ? "" : moves())
                + INDENT + "assertThat(execution)" + expectations() + ";\n    }\n";
    }

    private String promise() {
        return switch (tried.outcome().status()) {
            case SUCCEEDED -> "it_succeeds_as_recorded";
            case FAILED -> "it_fails_as_recorded";
            case TIMED_OUT -> "it_times_out_as_recorded";
            case ABORTED -> "it_is_stopped_as_recorded";
            default -> "it_waits_as_recorded";
        };
    }

    private String moves() {
        StringBuilder text = new StringBuilder(INDENT)
                .append("Execution execution = simulation.start(machine, ")
                .append(hasInput() ? "INPUT" : "\"{}\"")
                .append(");\n");
        for (Move move : draft.moves()) {
            text.append(INDENT).append(words(move)).append(";\n");
        }
        return text.toString();
    }

    private static String words(Move move) {
        if (move instanceof Move.Advance advance) {
            return "simulation.advanceBy(" + JavaLiteral.duration(advance.time()) + ")";
        } else if (move instanceof Move.Stop stop) {
            return "execution.stop(" + JavaLiteral.text(stop.error()) + ", " + JavaLiteral.text(stop.cause()) + ")";
        }
        return move instanceof Move.Redrive ? "execution.redrive()" : "execution.runToEnd()";
    }

    private String expectations() {
        Outcome outcome = tried.outcome();
        List<String> said = new ArrayList<>();
        switch (outcome.status()) {
            case SUCCEEDED -> {
                said.add("succeeded()");
                if (outcome.output() != null) {
                    said.add("hasOutput(" + JavaLiteral.json(outcome.output(), INDENT + INDENT + INDENT) + ")");
                }
            }
            case FAILED -> {
                said.add(
                        outcome.error() == null ? "failed()" : "failedWith(" + JavaLiteral.text(outcome.error()) + ")");
                addCause(said, outcome.cause());
            }
            case TIMED_OUT -> said.add("timedOut()");
            case ABORTED -> said.add("wasStopped()");
            default -> {
                if (outcome.waitingIn() != null) {
                    said.add("isWaitingIn(" + JavaLiteral.text(outcome.waitingIn()) + ")");
                }
            }
        }
        said.add(path(outcome.visited()));
        StringBuilder text = new StringBuilder();
        said.forEach(each ->
                text.append("\n").append(INDENT).append(INDENT).append(".").append(each));
        return text.toString();
    }

    private static void addCause(List<String> said, @Nullable String cause) {
        if (cause != null && !cause.isBlank()) {
            said.add("failedBecause(" + JavaLiteral.text(cause) + ")");
        }
    }

    /** A long path is told by the order in which its states were first entered. */
    private static String path(List<String> visited) {
        boolean whole = visited.size() <= LONGEST_PATH;
        List<String> told = whole ? visited : List.copyOf(new LinkedHashSet<>(visited));
        String names = String.join(", ", told.stream().map(JavaLiteral::text).toList());
        return (whole ? "visitedExactly(" : "visited(") + names + ")";
    }
}
