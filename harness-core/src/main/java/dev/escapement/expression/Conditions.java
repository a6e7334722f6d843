package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a rule compiles to. */
final class Conditions {

    private Conditions() {}

    /** {@code And}: asks until one does not hold. */
    record All(List<Condition> parts) implements Condition {

        @Override
        public boolean holds(Bindings bindings) {
            for (Condition part : parts) {
                if (!part.holds(bindings)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Set<String> variables() {
            return VariableNames.inConditions(parts);
        }

        @Override
        public Map<String, JsonNode> sights(JsonNode input) {
            return Sights.of(parts, input);
        }
    }

    /** {@code Or}: asks until one holds. */
    record Any(List<Condition> parts) implements Condition {

        @Override
        public boolean holds(Bindings bindings) {
            for (Condition part : parts) {
                if (part.holds(bindings)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Set<String> variables() {
            return VariableNames.inConditions(parts);
        }

        @Override
        public Map<String, JsonNode> sights(JsonNode input) {
            return Sights.of(parts, input);
        }
    }

    /** {@code Not}. */
    record Not(Condition inner) implements Condition {

        @Override
        public boolean holds(Bindings bindings) {
            return !inner.holds(bindings);
        }

        @Override
        public Set<String> variables() {
            return inner.variables();
        }

        @Override
        public Map<String, JsonNode> sights(JsonNode input) {
            return inner.sights(input);
        }
    }

    /** A value against what the definition says. */
    record OnValue(Path path, Predicate<JsonNode> test) implements Condition {

        @Override
        public boolean holds(Bindings bindings) {
            return test.test(valueAt(path, bindings));
        }

        @Override
        public Set<String> variables() {
            return path.variables();
        }

        @Override
        public Map<String, JsonNode> sights(JsonNode input) {
            return Sights.at(input, path);
        }
    }

    /** A value against another one. */
    record OnPair(Path path, Path other, PairTest test) implements Condition {

        @Override
        public boolean holds(Bindings bindings) {
            return test.holds(valueAt(path, bindings), valueAt(other, bindings));
        }

        @Override
        public Set<String> variables() {
            return VariableNames.in(List.of(path, other));
        }

        @Override
        public Map<String, JsonNode> sights(JsonNode input) {
            return Sights.at(input, path, other);
        }
    }

    /** {@code IsPresent}: the one operator that takes a missing value; a place beyond the end of a list is missing to it. */
    record IsPresent(Path path, boolean expected) implements Condition {

        @Override
        public boolean holds(Bindings bindings) {
            refuseNull(path, bindings);
            @Nullable JsonNode found = path.look(bindings);
            return (found != null && !found.isMissingNode()) == expected;
        }

        @Override
        public Set<String> variables() {
            return path.variables();
        }

        @Override
        public Map<String, JsonNode> sights(JsonNode input) {
            return Sights.at(input, path);
        }
    }

    /** How two values compare; false for values of other types. */
    @FunctionalInterface
    interface PairTest {

        boolean holds(JsonNode left, JsonNode right);
    }

    /** Texts in asl-reference 2.6. */
    private static JsonNode valueAt(Path path, Bindings bindings) {
        refuseNull(path, bindings);
        @Nullable JsonNode found = path.find(bindings);
        if (found == null) {
            throw EvaluationException.runtime("Invalid path '" + path.text()
                    + "': The choice state's condition path references an invalid value.");
        }
        return found;
    }

    private static void refuseNull(Path path, Bindings bindings) {
        if (path.meetsNull(bindings)) {
            throw Path.appliedToNull();
        }
    }
}
