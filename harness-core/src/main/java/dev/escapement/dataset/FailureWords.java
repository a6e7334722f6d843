package dev.escapement.dataset;

import dev.escapement.json.JsonSyntaxException;
import java.io.IOException;

/**
 * The causes of {@code States.ItemReaderFailed} and {@code States.ResultWriterFailed}. Few of the service's own are recorded (asl-reference 7.3);
 * the others are made like those.
 */
final class FailureWords {

    static final String NOT_ITERABLE = "Attempting to map over non-iterable node.";
    static final String MAX_ITEMS = "field MaxItems must be positive";
    static final String DUPLICATE_HEADERS = "CSV headers cannot contain duplicates.";

    private FailureWords() {}

    static String of(IOException problem) {
        return problem instanceof ObjectStoreException refused
                ? refused("Failed to read the items.", refused)
                : said(problem);
    }

    /** A failed attempt of the service to read or write, in its way of telling it. */
    static String refused(String attempt, ObjectStoreException refused) {
        String advice = refused.code().equals("AccessDenied")
                ? " Access denied. Ensure the correct permissions are added to your state machine's execution role."
                : " " + refused.code() + ".";
        return attempt + advice + " | Message from S3: " + refused.getMessage();
    }

    static UnreadableException notJson(String source, JsonSyntaxException problem) {
        return new UnreadableException(source + " is not valid JSON: " + problem.getMessage());
    }

    static UnreadableException notJson(String source, long line, JsonSyntaxException problem) {
        return new UnreadableException("Line " + line + " of " + source + " is not valid JSON: " + problem.reason()
                + " (column " + problem.column() + ")");
    }

    static UnreadableException tooLarge(String source) {
        return new UnreadableException(
                "An item of " + source + " is larger than 8 MB, the most that an item may have.");
    }

    private static String said(IOException problem) {
        String message = problem.getMessage();
        return problem instanceof UnreadableException && message != null
                ? message
                : "Failed to read the items: "
                        + (message == null ? problem.getClass().getSimpleName() : message);
    }
}
