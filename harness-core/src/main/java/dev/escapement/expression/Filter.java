package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filter asks of a value. The dialect is narrower than that of the library, whose own filters are not used: no words as
 * operators, no regular expressions, no other part of the document, and only objects are ever matched (asl-reference 2.3).
 */
sealed interface Filter {

    boolean accepts(JsonNode item);

    /** {@code @.name}: there is such a value. */
    record Exists(Steps path) implements Filter {

        @Override
        public boolean accepts(JsonNode item) {
            @Nullable JsonNode found = path.from(item);
            return found != null && !found.isMissingNode();
        }
    }

    /** {@code @.price < 10}; without such a value nothing holds, not even {@code !=}. */
    record Compares(Steps path, Relation relation, FilterLiteral literal) implements Filter {

        @Override
        public boolean accepts(JsonNode item) {
            @Nullable JsonNode found = path.from(item);
            return found != null && literal.isMetBy(relation, found);
        }
    }

    /** {@code !…}. */
    record Not(Filter inner) implements Filter {

        @Override
        public boolean accepts(JsonNode item) {
            return !inner.accepts(item);
        }
    }

    /** {@code … && …}. */
    record All(List<Filter> parts) implements Filter {

        @Override
        public boolean accepts(JsonNode item) {
            for (Filter part : parts) {
                if (!part.accepts(item)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code … || …}. */
    record Any(List<Filter> parts) implements Filter {

        @Override
        public boolean accepts(JsonNode item) {
            for (Filter part : parts) {
                if (part.accepts(item)) {
                    return true;
                }
            }
            return false;
        }
    }
}
