package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values back where the recording masked them.
 *
 * <p>A masked moment stands for any; one that the service could not read is quoted at the end of the recorded cause.
 */
final class Unmasked {

    private static final Pattern MASKED_MOMENT = Pattern.compile("\"(?:timestamp|date)\"(?!\\s*:)");
    private static final Pattern QUOTED_MOMENT = Pattern.compile("date-time format string: (?:\\S+ == )?(.*)$");
    private static final String ANY_MOMENT = "2016-03-14T01:59:00Z";

    /** Activities were recorded without their ARN. */
    private static final String MASKED_ACTIVITY = "\"activity_arn\"";

    private static final String ANY_ACTIVITY = "\"arn:aws:states:us-east-1:111111111111:activity:activity\"";

    private Unmasked() {}

    static String definition(JsonNode recorded) {
        return recorded.path("definition").textValue().replace(MASKED_ACTIVITY, ANY_ACTIVITY);
    }

    static String input(JsonNode recorded) {
        JsonNode history = recorded.path("history");
        String cause = history.path(history.size() - 1)
                .at("/executionFailedEventDetails/cause")
                .asText();
        Matcher quoted = QUOTED_MOMENT.matcher(cause);
        String moment = quoted.find() ? quoted.group(1) : ANY_MOMENT;
        return MASKED_MOMENT
                .matcher(recorded.path("input").textValue())
                .replaceAll(Matcher.quoteReplacement("\"" + moment + "\""));
    }
}
