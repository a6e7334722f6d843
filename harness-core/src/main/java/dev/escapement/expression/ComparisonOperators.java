package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators of Choice rules by name (asl-reference 4.1). */
final class ComparisonOperators {

    private static final Map<String, ComparisonOperator> BY_NAME = Collections.unmodifiableMap(all());

    private ComparisonOperators() {}

    /** The operator of this name; {@code null} if there is none. */
    static @Nullable ComparisonOperator named(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, ComparisonOperator> all() {
        Map<String, ComparisonOperator> all = new LinkedHashMap<>();
        for (ComparedType type : ComparedType.values()) {
            for (Relation relation : Relation.values()) {
                if (isOffered(type, relation)) {
                    String name = type.word() + relation.word();
                    all.put(name, ComparisonOperator.withLiteral(type, relation));
                    all.put(name + "Path", ComparisonOperator.withPath(type, relation));
                }
            }
        }
        all.put("StringMatches", ComparisonOperator.matching());
        all.put("IsPresent", ComparisonOperator.askingForPresence());
        all.put("IsNull", ComparisonOperator.asking(JsonNode::isNull));
        all.put("IsNumeric", ComparisonOperator.asking(JsonNode::isNumber));
        all.put("IsString", ComparisonOperator.asking(JsonNode::isTextual));
        all.put("IsBoolean", ComparisonOperator.asking(JsonNode::isBoolean));
        all.put("IsTimestamp", ComparisonOperator.asking(ComparisonOperators::isTimestamp));
        return all;
    }

    private static boolean isOffered(ComparedType type, Relation relation) {
        return relation == Relation.EQUALS || (relation != Relation.NOT_EQUALS && type != ComparedType.BOOLEAN);
    }

    private static boolean isTimestamp(JsonNode value) {
        return value.isTextual() && Timestamps.isValid(value.textValue());
    }
}
