package dev.escapement.parser;

import java.util.ArrayList;
import java.util.List;

/** The members of a rule of a Choice, in either language (asl-reference 1.3, 4.1). */
final class RuleFields {

    static final FieldSet SET = FieldSet.of("Next Assign Comment")
            .jsonata("Condition Output")
            .jsonPath("Variable And Or Not BooleanEquals BooleanEqualsPath StringMatches "
                    + "IsNull IsPresent IsNumeric IsString IsBoolean IsTimestamp " + String.join(" ", comparisons()));

    private RuleFields() {}

    private static List<String> comparisons() {
        List<String> names = new ArrayList<>();
        for (String type : List.of("String", "Numeric", "Timestamp")) {
            for (String relation :
                    List.of("Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals")) {
                names.add(type + relation);
                names.add(type + relation + "Path");
            }
        }
        return names;
    }
}
