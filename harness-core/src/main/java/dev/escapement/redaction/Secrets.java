package dev.escapement.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secrets that are known, each with the name that stands in its place. */
final class Secrets {

    /** Shorter ones may stand in a text by chance; they are replaced only where a rule finds them. */
    private static final int LONG_ENOUGH = 6;

    private static final Pattern PLACEHOLDER = Pattern.compile("<redacted:([a-z0-9-]+)-([0-9]{1,9})>");

    private final Map<String, Secret> known = new LinkedHashMap<>();
    private final Map<String, List<String>> byStart = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    static boolean isPlaceholder(String text) {
        return PLACEHOLDER.matcher(text).matches();
    }

    /** Whoever redacted before has given away some names. */
    void spare(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            numbers.merge(matcher.group(1), Integer.parseInt(matcher.group(2)), Math::max);
        }
    }

    Secret of(String text, Rule rule, String place) {
        Secret secret = known.get(text);
        if (secret == null) {
            int number = numbers.merge(rule.label(), 1, Integer::sum);
            secret = new Secret(rule.label(), number, place);
            known.put(text, secret);
            if (text.length() >= LONG_ENOUGH) {
                List<String> alike = byStart.computeIfAbsent(start(text, 0), start -> new ArrayList<>());
                alike.add(text);
                alike.sort(Comparator.comparing(String::length).reversed());
            }
        }
        return secret;
    }

    /** The text with all secrets in it replaced, whatever rule found them wherever. */
    String replacedIn(String text) {
        if (byStart.isEmpty() || text.length() < LONG_ENOUGH) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        int at = 0;
        while (at <= text.length() - LONG_ENOUGH) {
            String found = secretAt(text, at);
            if (found == null) {
                at++;
            } else {
                replaced.append(text, copied, at).append(counted(found).placeholder());
                at += found.length();
                copied = at;
            }
        }
        return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
    }

    List<Finding> findings() {
        return known.values().stream()
                .filter(secret -> secret.times > 0)
                .map(Secret::finding)
                .toList();
    }

    private @Nullable String secretAt(String text, int at) {
        List<String> alike = byStart.get(start(text, at));
        if (alike != null) {
            for (String secret : alike) {
                if (text.startsWith(secret, at)) {
                    return secret;
                }
            }
        }
        return null;
    }

    private Secret counted(String text) {
        Secret secret = known.get(text);
        if (secret == null) {
            throw new IllegalStateException("A secret is indexed, but not known");
        }
        secret.times++;
        return secret;
    }

    private static String start(String text, int at) {
        return text.substring(at, at + LONG_ENOUGH);
    }

    /** One of them. */
    static final class Secret {

        private final String rule;
        private final int number;
        private final String place;
        private int times;

        private Secret(String rule, int number, String place) {
            this.rule = rule;
            this.number = number;
            this.place = place;
        }

        String placeholder() {
            return "<redacted:" + rule + "-" + number + ">";
        }

        int number() {
            return number;
        }

        void count() {
            times++;
        }

        private Finding finding() {
            return new Finding(rule + "-" + number, rule, times, place);
        }
    }
}
