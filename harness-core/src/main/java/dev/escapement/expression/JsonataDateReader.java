package dev.escapement.expression;

import dev.escapement.expression.JsonataDatePicture.Part;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads points in time written after a picture.
 *
 * <p>What the picture leaves out is that of the present moment, if it is more significant than what is there, and the least
 * possible otherwise.
 */
final class JsonataDateReader {

    private final JsonataDatePicture picture;
    private final JsonataRun run;
    private final Map<Character, Integer> found = new LinkedHashMap<>();

    JsonataDateReader(String picture, JsonataRun run) {
        this.picture = JsonataDatePicture.of(picture);
        this.run = run;
    }

    /** Milliseconds since 1970; {@code null} if the text is not written so. */
    @Nullable Long read(String text) {
        Matcher matcher = pattern().matcher(new JsonataCountedText(text, run));
        if (!matches(matcher)) {
            return null;
        }
        List<Part> parts = picture.parts();
        for (int i = 0; i < parts.size(); i++) {
            Integer value = parts.get(i).literal() != null ? null : value(parts.get(i), matcher.group(i + 1));
            if (value != null) {
                found.put(parts.get(i).component(), value);
            }
        }
        return found.isEmpty() ? null : millis();
    }

    private static boolean matches(Matcher matcher) {
        try {
            return matcher.matches();
        } catch (StackOverflowError tooDeep) {
            throw JsonataError.depth();
        }
    }

    private Pattern pattern() {
        StringBuilder pattern = new StringBuilder();
        for (Part part : picture.parts()) {
            pattern.append('(').append(pattern(part)).append(')');
        }
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE);
    }

    private static String pattern(Part part) {
        String literal = part.literal();
        if (literal != null) {
            return Pattern.quote(literal);
        }
        JsonataIntegerPicture integer = part.integer();
        if (part.isZone() && integer != null) {
            String separator = integer.interval() > 0
                    ? Pattern.quote(integer.separators().get(0).text()) + "[0-9]+"
                    : "";
            return (part.component() == 'z' ? "GMT" : "") + "[-+][0-9]+" + separator;
        }
        return integer == null ? "[a-zA-Z]+" : new JsonataIntegerReader(integer).pattern(part.digits());
    }

    private static @Nullable Integer value(Part part, String text) {
        JsonataIntegerPicture integer = part.integer();
        if (part.isZone()) {
            return offset(part, part.component() == 'z' ? text.substring(3) : text);
        }
        if (integer != null) {
            Double number = new JsonataIntegerReader(integer).read(text);
            return number == null ? null : number.intValue();
        }
        if (part.component() == 'P') {
            return text.equals("am") || text.equals("AM")
                    ? Integer.valueOf(0)
                    : text.equals("pm") || text.equals("PM") ? 1 : null;
        }
        return ofName(part, text);
    }

    private static @Nullable Integer ofName(Part part, String text) {
        List<String> names = JsonataDateComponents.names(part.component());
        if (names == null) {
            throw JsonataError.coded("D3133", String.valueOf(part.component()));
        }
        for (int i = 1; i < names.size(); i++) {
            String name = names.get(i);
            int length = part.longest() > 0 ? Math.min(part.longest(), name.length()) : name.length();
            if (name.substring(0, length).equals(text)) {
                return i;
            }
        }
        return null;
    }

    /** Minutes east of Greenwich. */
    private static int offset(Part part, String text) {
        JsonataIntegerPicture integer = part.integer();
        String separator = integer == null || integer.interval() == 0
                ? ""
                : integer.separators().get(0).text();
        int split = separator.isEmpty() ? Math.min(3, text.length()) : text.indexOf(separator);
        int hours = number(text.substring(0, split));
        int minutes =
                split + separator.length() < text.length() ? number(text.substring(split + separator.length())) : 0;
        return 60 * hours + (text.startsWith("-") ? -minutes : minutes);
    }

    private static int number(String digits) {
        return digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }

    private long millis() {
        boolean ofYear = !isDate("YMD") && isDate("Yd");
        boolean ofWeeks = isDate("Xxw");
        boolean ofWeek = !ofWeeks && isDate("XW");
        boolean halfDays = !isTime("Hmsf") && isTime("Phmsf");
        String date = ofYear ? "YD" : ofWeeks ? "XxwF" : ofWeek ? "XWF" : "YMD";
        complete(date + (halfDays ? "Phmsf" : "Hmsf"));
        if (ofWeeks || ofWeek) {
            throw JsonataError.coded("D3136");
        }
        return millis(ofYear, halfDays);
    }

    private boolean isDate(String components) {
        return isMadeOf(components, "YXMxWwdD");
    }

    private boolean isTime(String components) {
        return isMadeOf(components, "PHhmsf");
    }

    /** Whether some of the components are there and none of the others; what is zero counts as missing. */
    private boolean isMadeOf(String components, String all) {
        boolean any = false;
        for (int i = 0; i < all.length(); i++) {
            char component = all.charAt(i);
            boolean there = found.getOrDefault(component, 0) != 0;
            if (there && components.indexOf(component) < 0) {
                return false;
            }
            any |= there;
        }
        return any;
    }

    private void complete(String components) {
        LocalDateTime now =
                LocalDateTime.ofInstant(run.bindings().surroundings().now(), ZoneOffset.UTC);
        boolean started = false;
        boolean ended = false;
        for (int i = 0; i < components.length(); i++) {
            char component = components.charAt(i);
            if (found.containsKey(component)) {
                started = true;
                if (ended) {
                    throw JsonataError.coded("D3136");
                }
            } else {
                int least = "MDd".indexOf(component) >= 0 ? 1 : 0;
                found.put(component, started ? least : JsonataDateComponents.number(now, component));
                ended = started;
            }
        }
    }

    private int component(char name) {
        return found.getOrDefault(name, 0);
    }

    private long millis(boolean ofYear, boolean halfDays) {
        // JavaScript takes the years up to 99 for those of the twentieth century.
        int year = component('Y') >= 0 && component('Y') <= 99 ? 1900 + component('Y') : component('Y');
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate date = ofYear
                ? first.plusDays(component('d') - 1L)
                : first.plusMonths(Math.max(component('M') - 1L, 0)).plusDays(component('D') - 1L);
        int hour = halfDays ? component('h') % 12 + 12 * component('P') : component('H');
        long minutes = 60L * hour + component('m') - component('Z') - component('z');
        long seconds = 60 * minutes + component('s');
        return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli() + 1_000 * seconds + component('f');
    }
}
