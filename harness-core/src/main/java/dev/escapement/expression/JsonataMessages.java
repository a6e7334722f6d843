package dev.escapement.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of evaluation errors in JSONata 2.0.6, which the engine has in a spelling of its own. */
final class JsonataMessages {

    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("T0410", "Argument {0} of function {1} does not match function signature");
        TEXTS.put("T0411", "Context value is not a compatible type with argument {1} of function {2}");
        TEXTS.put("T0412", "Argument {2} of function {3} must be an array of {1}");
        TEXTS.put("D1001", "Number out of range: {0}");
        TEXTS.put("D1002", "Cannot negate a non-numeric value: {1}");
        TEXTS.put("T1003", "Key in object structure must evaluate to a string; got: {0}");
        TEXTS.put("T1005", "Attempted to invoke a non-function. Did you mean ${raw}?");
        TEXTS.put("T1006", "Attempted to invoke a non-function");
        TEXTS.put("T1007", "Attempted to partially apply a non-function. Did you mean ${raw}?");
        TEXTS.put("T1008", "Attempted to partially apply a non-function");
        TEXTS.put("D1009", "Multiple key definitions evaluate to same key: {0}");
        TEXTS.put(
                "T1010",
                "The matcher function argument passed to function {0} does not return the correct object structure");
        TEXTS.put("T2001", "The left side of the {0} operator must evaluate to a number");
        TEXTS.put("T2002", "The right side of the {0} operator must evaluate to a number");
        TEXTS.put("T2003", "The left side of the range operator (..) must evaluate to an integer");
        TEXTS.put("T2004", "The right side of the range operator (..) must evaluate to an integer");
        TEXTS.put("T2006", "The right side of the function application operator ~> must be a function");
        TEXTS.put("T2007", "Type mismatch when comparing values {1} and {0} in order-by clause");
        TEXTS.put("T2008", "The expressions within an order-by clause must evaluate to numeric or string values");
        TEXTS.put("T2009", "The values {0} and {1} either side of operator {2} must be of the same data type");
        TEXTS.put("T2010", "The expressions either side of operator {0} must evaluate to numeric or string values");
        TEXTS.put("T2011", "The insert/update clause of the transform expression must evaluate to an object: {0}");
        TEXTS.put(
                "T2012",
                "The delete clause of the transform expression must evaluate to a string or array of strings: {0}");
        TEXTS.put(
                "D2014",
                "The size of the sequence allocated by the range operator (..) must not exceed 1e6."
                        + "  Attempted to allocate {0}.");
        TEXTS.put("D1004", "Regular expression matches zero length string");
        TEXTS.put("D3010", "Second argument of replace function cannot be an empty string");
        TEXTS.put("D3011", "Fourth argument of replace function must evaluate to a positive number");
        TEXTS.put("D3012", "Attempted to replace a matched string with a non-string value");
        TEXTS.put("D3020", "Third argument of split function must evaluate to a positive number");
        TEXTS.put("D3030", "Unable to cast value to a number: {0}");
        TEXTS.put("D3040", "Third argument of match function must evaluate to a positive number");
        TEXTS.put("D3050", "The second argument of reduce function must be a function with at least two arguments");
        TEXTS.put("D3060", "The sqrt function cannot be applied to a negative number: {0}");
        TEXTS.put(
                "D3061",
                "The power function has resulted in a value that cannot be represented as a JSON number:"
                        + " base={0}, exponent={1}");
        TEXTS.put(
                "D3070",
                "The single argument form of the sort function can only be applied to an array of strings or an array"
                        + " of numbers.  Use the second argument to specify a comparison function");
        TEXTS.put("D3080", "The picture string must only contain a maximum of two sub-pictures");
        TEXTS.put(
                "D3081",
                "The sub-picture must not contain more than one instance of the 'decimal-separator' character");
        TEXTS.put("D3082", "The sub-picture must not contain more than one instance of the 'percent' character");
        TEXTS.put("D3083", "The sub-picture must not contain more than one instance of the 'per-mille' character");
        TEXTS.put("D3084", "The sub-picture must not contain both a 'percent' and a 'per-mille' character");
        TEXTS.put(
                "D3085",
                "The mantissa part of a sub-picture must contain at least one character that is either an"
                        + " 'optional digit character' or a member of the 'decimal digit family'");
        TEXTS.put(
                "D3086",
                "The sub-picture must not contain a passive character that is preceded by an active character and that"
                        + " is followed by another active character");
        TEXTS.put(
                "D3087",
                "The sub-picture must not contain a 'grouping-separator' character that appears adjacent to a"
                        + " 'decimal-separator' character");
        TEXTS.put("D3088", "The sub-picture must not contain a 'grouping-separator' at the end of the integer part");
        TEXTS.put(
                "D3089",
                "The sub-picture must not contain two adjacent instances of the 'grouping-separator' character");
        TEXTS.put(
                "D3090",
                "The integer part of the sub-picture must not contain a member of the 'decimal digit family' that is"
                        + " followed by an instance of the 'optional digit character'");
        TEXTS.put(
                "D3091",
                "The fractional part of the sub-picture must not contain an instance of the 'optional digit character'"
                        + " that is followed by a member of the 'decimal digit family'");
        TEXTS.put(
                "D3092",
                "A sub-picture that contains a 'percent' or 'per-mille' character must not contain a character treated"
                        + " as an 'exponent-separator'");
        TEXTS.put(
                "D3093",
                "The exponent part of the sub-picture must comprise only of one or more characters that are members of"
                        + " the 'decimal digit family'");
        TEXTS.put("D3100", "The radix of the formatBase function must be between 2 and 36.  It was given {0}");
        TEXTS.put("D3110", "The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given {0}");
        TEXTS.put(
                "D3130",
                "Formatting or parsing an integer as a sequence starting with {0} is not supported by this"
                        + " implementation");
        TEXTS.put("D3131", "In a decimal digit pattern, all digits must be from the same decimal group");
        TEXTS.put("D3132", "Unknown component specifier {0} in date/time picture string");
        TEXTS.put(
                "D3133",
                "The 'name' modifier can only be applied to months and days in the date/time picture string, not {0}");
        TEXTS.put("D3134", "The timezone integer format specifier cannot have more than four digits");
        TEXTS.put("D3135", "No matching closing bracket ']' in date/time picture string");
        TEXTS.put("D3136", "The date/time picture string is missing specifiers required to parse the timestamp");
        TEXTS.put("D3137", "{raw}");
        TEXTS.put("D3138", "The $single() function expected exactly 1 matching result.  Instead it matched more.");
        TEXTS.put("D3139", "The $single() function expected exactly 1 matching result.  Instead it matched 0.");
        TEXTS.put("D3140", "Malformed URL passed to ${raw}(): {1}");
        TEXTS.put("D3141", "{raw}");
    }

    private JsonataMessages() {}

    /** Whether the code is one of JSONata's. */
    static boolean knows(@Nullable String code) {
        return code != null && TEXTS.containsKey(code);
    }

    /** The text with the values in their places. */
    static String text(String code, @Nullable Object... values) {
        String text = TEXTS.getOrDefault(code, "");
        StringBuilder filled = new StringBuilder();
        int position = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', position)) {
            int close = text.indexOf('}', open);
            filled.append(text, position, open).append(insert(text.substring(open + 1, close), values));
            position = close + 1;
        }
        return filled.append(text.substring(position)).toString();
    }

    private static String insert(String place, @Nullable Object[] values) {
        if (place.equals("raw")) {
            return String.valueOf(values[0]);
        }
        int index = Integer.parseInt(place);
        Object value = index < values.length ? values[index] : null;
        return value == null ? "undefined" : JsonataStringifier.quoted(value);
    }
}
