package dev.escapement.expression;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a function takes, in the notation of JSONata: {@code <s-nn?:s>} is a string (or the context), a number and perhaps another.
 *
 * <p>The engine checks arguments too, but lets {@code null} pass for anything and does not say which argument is wrong.
 */
final class JsonataSignature {

    private static final Pattern PARAMETER = Pattern.compile("(\\([a-z]+\\)|[a-z])(<([a-z])>)?([-?+]*)");

    private final String function;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Pattern whole;

    JsonataSignature(String function, String notation) {
        this.function = function;
        Matcher parameter = PARAMETER.matcher(notation.substring(1, notation.indexOf(':')));
        StringBuilder all = new StringBuilder();
        while (parameter.find()) {
            Parameter next = Parameter.of(parameter.group(1), parameter.group(3), parameter.group(4));
            parameters.add(next);
            all.append('(').append(next.accepted).append(')');
        }
        this.whole = Pattern.compile(all.toString());
    }

    /** How many parameters there are. */
    int size() {
        return parameters.size();
    }

    /** The arguments as the function wants them; the context stands in for one left out. */
    List<? extends @Nullable Object> validate(List<? extends @Nullable Object> arguments, @Nullable Object context) {
        return isPlain(arguments) ? arguments : matched(arguments, context);
    }

    /** Whether each argument is what its parameter takes and the rest may be left out: then there is nothing to be done. */
    private boolean isPlain(List<? extends @Nullable Object> arguments) {
        int count = arguments.size();
        if (count > parameters.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (i < count ? !parameter.isPlain(arguments.get(i)) : !parameter.optional) {
                return false;
            }
        }
        return true;
    }

    private List<@Nullable Object> matched(List<? extends @Nullable Object> arguments, @Nullable Object context) {
        StringBuilder kinds = new StringBuilder();
        arguments.forEach(argument -> kinds.append(kind(argument)));
        Matcher matcher = whole.matcher(kinds);
        if (!matcher.matches()) {
            throw JsonataError.coded("T0410", firstWrong(kinds.toString()) + 1, function);
        }
        List<@Nullable Object> valid = new ArrayList<>(parameters.size());
        int next = 0;
        for (int i = 0; i < parameters.size(); i++) {
            String found = matcher.group(i + 1);
            if (found.isEmpty()) {
                valid.add(parameters.get(i).context ? fromContext(parameters.get(i), context, next) : null);
            }
            for (int end = next + found.length(); next < end; next++) {
                valid.add(
                        parameters.get(i).isArray()
                                ? array(parameters.get(i), arguments.get(next), next)
                                : arguments.get(next));
            }
        }
        return valid;
    }

    private @Nullable Object fromContext(Parameter parameter, @Nullable Object context, int index) {
        if (!Pattern.matches(parameter.one, String.valueOf(kind(context)))) {
            throw JsonataError.coded("T0411", context, index + 1, function);
        }
        return context;
    }

    private @Nullable Object array(Parameter parameter, @Nullable Object argument, int index) {
        if (argument == null) {
            return null;
        }
        if (!(argument instanceof List<?> list)) {
            checkElement(parameter, argument, argument, index);
            return new ArrayList<>(List.of(argument));
        }
        for (Object element : list) {
            checkElement(parameter, element, argument, index);
        }
        return list;
    }

    private void checkElement(Parameter parameter, @Nullable Object element, Object argument, int index) {
        String wanted = parameter.element;
        if (wanted != null && !wanted.isEmpty() && kind(element) != wanted.charAt(0)) {
            throw JsonataError.coded("T0412", argument, plural(wanted), index + 1, function);
        }
    }

    private static String plural(String kind) {
        return switch (kind) {
            case "n" -> "numbers";
            case "o" -> "objects";
            default -> "strings";
        };
    }

    /** The argument up to which the parameters could be followed. */
    private int firstWrong(String kinds) {
        StringBuilder start = new StringBuilder();
        int good = 0;
        for (Parameter parameter : parameters) {
            Matcher matcher =
                    Pattern.compile(start.append(parameter.accepted).toString()).matcher(kinds);
            if (!matcher.lookingAt()) {
                return good;
            }
            good = matcher.end();
        }
        return good;
    }

    private static char kind(@Nullable Object value) {
        if (value == null) {
            return 'm';
        }
        if (value instanceof String) {
            return 's';
        }
        if (value instanceof Number) {
            return 'n';
        }
        if (value instanceof Boolean) {
            return 'b';
        }
        if (value instanceof List) {
            return 'a';
        }
        if (value == Jsonata.NULL_VALUE) {
            return 'l';
        }
        return isFunction(value) ? 'f' : 'o';
    }

    static boolean isFunction(Object value) {
        return Utils.isFunction(value) || Functions.isLambda(value) || value instanceof Jsonata.JLambda;
    }

    /**
     * One parameter.
     *
     * @param one the kinds of values it takes, as a regular expression
     * @param accepted the same with how often it may be there
     * @param element the kind of an array's elements, empty for any; {@code null} unless it takes an array
     * @param context whether the context stands in for it
     * @param optional whether nothing may stand in for it
     */
    private record Parameter(
            String one, String accepted, @Nullable String element, boolean context, boolean optional) {

        private static final String ANYTHING = "[asnblfom]";

        static Parameter of(String kind, @Nullable String element, String marks) {
            String one = switch (kind) {
                case "a", "x" -> ANYTHING;
                case "j" -> "[asnblom]";
                case "f" -> "f";
                default -> "[" + kind.replaceAll("[()]", "") + "m]";
            };
            String often = marks.contains("+") ? "+" : marks.isEmpty() ? "" : "?";
            boolean array = kind.equals("a");
            return new Parameter(
                    one,
                    one + often,
                    array ? element == null ? "" : element : null,
                    marks.contains("-"),
                    marks.contains("?"));
        }

        boolean isPlain(@Nullable Object value) {
            char kind = kind(value);
            if (kind == 'm' || one.indexOf(kind) < 0) {
                return false;
            }
            return element == null || (element.isEmpty() && kind == 'a');
        }

        boolean isArray() {
            return element != null;
        }
    }
}
