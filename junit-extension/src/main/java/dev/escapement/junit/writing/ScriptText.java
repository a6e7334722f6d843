package dev.escapement.junit.writing;

import dev.escapement.junit.writing.AnsweredCall.Iteration;
import dev.escapement.junit.writing.ScriptLine.Turn;
import java.util.List;

/** Lines of a script as Java. */
final class ScriptText {

    private static final String INDENT = " ".repeat(8);
    private static final String DEEPER = INDENT + INDENT;

    private ScriptText() {}

    static String of(List<ScriptLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(INDENT).append(statement(line)).append(";\n"));
        return text.toString();
    }

    private static String statement(ScriptLine line) {
        StringBuilder text = new StringBuilder("script.state(")
                .append(JavaLiteral.text(line.state()))
                .append(")");
        for (Iteration iteration : line.iterations()) {
            text.append(".inIteration(")
                    .append(JavaLiteral.text(iteration.map()))
                    .append(", ")
                    .append(iteration.index())
                    .append(")");
        }
        List<Turn> turns = line.turns();
        for (int i = 0; i < turns.size(); i++) {
            boolean last = i + 1 == turns.size();
            text.append(turns.size() > 1 ? "\n" + DEEPER : "")
                    .append(answer(turns.get(i).said()));
            if (!last) {
                text.append(turns.get(i).times() > 1 ? ".times(" + turns.get(i).times() + ")" : "")
                        .append(".then()");
            }
        }
        return text.toString();
    }

    private static String answer(Said said) {
        String words = switch (said.kind()) {
            case PAYLOAD -> ".returns(" + JavaLiteral.json(said.value(), DEEPER) + ")";
            case RESPONSE -> ".returnsResponse(" + JavaLiteral.json(said.value(), DEEPER) + ")";
            case FAILURE ->
                said.cause() == null
                        ? ".fails(" + JavaLiteral.text(said.error()) + ")"
                        : ".fails(" + trouble(said) + ")";
            case REFUSAL ->
                said.cause() == null
                        ? ".answeredBy(call -> TaskReply.failure(" + trouble(said) + "))"
                        : ".refuses(" + trouble(said) + ")";
            case NOT_STARTED -> ".answeredBy(call -> TaskReply.notStarted(" + trouble(said) + "))";
            case TIMEOUT -> ".timesOut()";
            case SILENCE -> ".neverAnswers()";
        };
        return said.after().isZero() ? words : words + ".after(" + JavaLiteral.duration(said.after()) + ")";
    }

    private static String trouble(Said said) {
        return JavaLiteral.text(said.error()) + ", " + JavaLiteral.text(said.cause());
    }
}
