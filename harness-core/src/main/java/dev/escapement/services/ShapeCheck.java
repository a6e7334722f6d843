package dev.escapement.services;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.services.Shape.Blob;
import dev.escapement.services.Shape.Bool;
import dev.escapement.services.Shape.ListOf;
import dev.escapement.services.Shape.MapOf;
import dev.escapement.services.Shape.Numeric;
import dev.escapement.services.Shape.Structure;
import dev.escapement.services.Shape.Text;
import dev.escapement.services.Shape.Timestamp;
import dev.escapement.services.ShapeProblem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares a value with a shape, member by member in the order of the model, each member with all that lies in it before
 * the next (recorded cases of field validation).
 *
 * <p>Patterns are not compared: among the refusals that were seen none is for a pattern (formats 3.2).
 */
final class ShapeCheck {

    private final Spelling spelling;
    private final boolean requiresMembers;
    private final boolean reportsUnknown;
    private final List<ShapeProblem> problems = new ArrayList<>();

    private ShapeCheck(Spelling spelling, boolean requiresMembers, boolean reportsUnknown) {
        this.spelling = spelling;
        this.requiresMembers = requiresMembers;
        this.reportsUnknown = reportsUnknown;
    }

    /** What {@code TestState} has against a mocked result; it reports the first problem. */
    static List<ShapeProblem> ofMockedResult(Shape shape, JsonNode value, Spelling spelling, FieldValidationMode mode) {
        if (mode == FieldValidationMode.NONE) {
            return List.of();
        }
        return new ShapeCheck(spelling, mode == FieldValidationMode.STRICT, false).all(shape, value);
    }

    /** All that is wrong with a value, members that the model does not have included. */
    static List<ShapeProblem> ofContract(Shape shape, JsonNode value, Spelling spelling) {
        return new ShapeCheck(spelling, true, true).all(shape, value);
    }

    private List<ShapeProblem> all(Shape shape, JsonNode value) {
        check(shape, value, Place.ROOT);
        return List.copyOf(problems);
    }

    private void check(Shape shape, JsonNode value, Place place) {
        if (shape instanceof Structure structure) {
            checkStructure(structure, value, place);
        } else if (shape instanceof ListOf list) {
            checkList(list, value, place);
        } else if (shape instanceof MapOf map) {
            checkMap(map, value, place);
        } else if (shape instanceof Numeric number) {
            checkNumber(number.range(), value, place);
        } else if (shape instanceof Bool) {
            expect(value.isBoolean(), Kind.NOT_A_BOOLEAN, place);
        } else if (shape instanceof Text text) {
            checkText(text, value, place);
        } else if (shape instanceof Blob blob && expect(value.isTextual(), Kind.NOT_A_STRING, place)) {
            checkLength(blob.length(), characters(value), place);
        } else if (shape instanceof Timestamp) {
            expect(value.isTextual(), Kind.NOT_A_STRING, place);
        }
    }

    private void checkStructure(Structure structure, JsonNode value, Place place) {
        if (!expect(value.isObject(), Kind.NOT_AN_OBJECT, place)) {
            return;
        }
        for (Member member : structure.members()) {
            Place inner = place.member(spelling.of(member));
            JsonNode held = value.path(inner.field());
            if (!isAbsent(held)) {
                check(member.shape(), held, inner);
            } else if (member.required() && requiresMembers) {
                report(Kind.MISSING, inner, "");
            }
        }
        if (reportsUnknown) {
            reportUnknown(structure, value, place);
        }
    }

    private void reportUnknown(Structure structure, JsonNode value, Place place) {
        List<String> known = structure.members().stream().map(spelling::of).toList();
        for (Map.Entry<String, JsonNode> given : value.properties()) {
            if (!known.contains(given.getKey())) {
                report(Kind.UNKNOWN, place.member(given.getKey()), NearestNames.hint(given.getKey(), known));
            }
        }
    }

    private void checkList(ListOf list, JsonNode value, Place place) {
        if (!expect(value.isArray(), Kind.NOT_AN_ARRAY, place)) {
            return;
        }
        checkLength(list.length(), value.size(), place);
        for (int i = 0; i < value.size(); i++) {
            check(list.element(), value.get(i), place.element(i));
        }
    }

    private void checkMap(MapOf map, JsonNode value, Place place) {
        if (!expect(value.isObject(), Kind.NOT_AN_OBJECT, place)) {
            return;
        }
        checkLength(map.size(), value.size(), place);
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            check(map.value(), entry.getValue(), place.member(entry.getKey()));
        }
    }

    private void checkText(Text text, JsonNode value, Place place) {
        if (!expect(value.isTextual(), Kind.NOT_A_STRING, place)) {
            return;
        }
        boolean known = text.values().isEmpty() || text.values().contains(value.textValue());
        if (expect(known, Kind.NOT_EXPECTED, place)) {
            checkLength(text.length(), characters(value), place);
        }
    }

    private void checkNumber(Range range, JsonNode value, Place place) {
        if (expect(value.isNumber(), Kind.NOT_A_NUMBER, place)) {
            expect(!range.isAbove(value.decimalValue()), Kind.TOO_SMALL, place);
            expect(!range.isBelow(value.decimalValue()), Kind.TOO_LARGE, place);
        }
    }

    private void checkLength(Range range, int length, Place place) {
        expect(!range.isAbove(BigDecimal.valueOf(length)), Kind.TOO_SHORT, place);
        expect(!range.isBelow(BigDecimal.valueOf(length)), Kind.TOO_LONG, place);
    }

    private boolean expect(boolean fits, Kind otherwise, Place place) {
        if (!fits) {
            report(otherwise, place, "");
        }
        return fits;
    }

    private void report(Kind kind, Place place, String hint) {
        problems.add(ShapeProblem.at(kind, place.field(), place.path(), hint));
    }

    private static boolean isAbsent(JsonNode held) {
        return held.isMissingNode() || held.isNull();
    }

    private static int characters(JsonNode text) {
        String content = text.textValue();
        return content.codePointCount(0, content.length());
    }

    /** Where the check is; an element goes by the name of its list, as the service names only members. */
    private record Place(String field, String path) {

        private static final Place ROOT = new Place("", "");

        Place member(String name) {
            return new Place(name, path.isEmpty() ? name : path + "." + name);
        }

        Place element(int index) {
            return new Place(field, path + "[" + index + "]");
        }
    }
}
