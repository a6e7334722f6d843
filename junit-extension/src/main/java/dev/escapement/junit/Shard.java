package dev.escapement.junit;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The part of a sweep that is run here.
 *
 * @param index counted from 0
 */
record Shard(int index, int total) {

    static final String PARAMETER = "escapement.shard";

    private static final Shard WHOLE = new Shard(0, 1);
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** What is configured; else what the test runner says in its usual way. */
    static Shard of(ExtensionContext context) {
        return context.getConfigurationParameter(PARAMETER)
                .map(said -> parse(PARAMETER + "=" + said, said))
                .orElseGet(() -> ofEnvironment(System.getenv()));
    }

    static Shard ofEnvironment(Map<String, String> environment) {
        String index = environment.get("TEST_SHARD_INDEX");
        String total = environment.get("TEST_TOTAL_SHARDS");
        return index == null || total == null
                ? WHOLE
                : parse("TEST_SHARD_INDEX=" + index + ", TEST_TOTAL_SHARDS=" + total, index + "/" + total);
    }

    private static Shard parse(String source, String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) >= Integer.parseInt(matcher.group(2))) {
            throw new ExtensionConfigurationException(
                    source + " is no shard; write its number, counted from 0, and how many there are, such as 0/4");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}
