package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.expression.SyntaxProblem;
import java.util.function.Consumer;

/** Turns what a compiler of expressions finds in a value into problems of the definition. */
final class SyntaxReport implements Consumer<SyntaxProblem> {

    private final Problems problems;
    private final Location field;
    private final JsonNode value;

    private SyntaxReport(Problems problems, Location field, JsonNode value) {
        this.problems = problems;
        this.field = field;
        this.value = value;
    }

    /** Receives what is wrong with a member. */
    static SyntaxReport on(Fields fields, String member) {
        return new SyntaxReport(fields.problems(), fields.location(member), Language.present(fields, member));
    }

    /** Receives what is wrong with a whole object. */
    static SyntaxReport on(Fields fields) {
        return new SyntaxReport(fields.problems(), fields.location(), fields.object());
    }

    @Override
    public void accept(SyntaxProblem problem) {
        InnerPlace place = InnerPlace.find(field, value, problem.where());
        // Of a member that is to be filled, the service names the container (asl-reference 1.6.3).
        Location told = place.name().endsWith(".$") ? place.container() : place.here();
        problems.report(code(problem.kind()), told, place.here(), problem.offset(), problem.message());
    }

    private static String code(SyntaxProblem.Kind kind) {
        return switch (kind) {
            case SCHEMA -> Problems.SCHEMA;
            case INVALID_JSONATA -> "INVALID_JSONATA_EXPRESSION";
            case UNSUPPORTED_JSONATA -> "UNSUPPORTED_JSONATA_EXPRESSION";
        };
    }
}
