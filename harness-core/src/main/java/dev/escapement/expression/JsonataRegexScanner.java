package dev.escapement.expression;

import dev.escapement.expression.JsonataToken.Kind;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds the end of a regular expression in an expression, and checks it. */
final class JsonataRegexScanner {

    private final String text;
    private final int start;

    JsonataRegexScanner(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** The word that starts here; tells the given one where it ends. */
    JsonataToken scan(IntConsumer end) {
        int slash = closingSlash();
        String pattern = text.substring(start + 1, slash);
        if (pattern.isEmpty()) {
            throw new JsonataSyntaxException("Empty regular expressions are not allowed", slash);
        }
        check(pattern);
        int behind = slash + 1;
        while (behind < text.length() && "im".indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        end.accept(behind);
        return new JsonataToken(Kind.REGEX, pattern, start);
    }

    /** Slashes inside any kind of bracket do not count, nor do escaped ones. */
    private int closingSlash() {
        int depth = 0;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' && depth == 0 && backslashesBefore(i) % 2 == 0) {
                return i;
            }
            if (text.charAt(i - 1) != '\\') {
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            }
        }
        throw new JsonataSyntaxException("No terminating / in regular expression", start);
    }

    private int backslashesBefore(int index) {
        int count = 0;
        while (text.charAt(index - count - 1) == '\\') {
            count++;
        }
        return count;
    }

    private void check(String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException problem) {
            throw new JsonataSyntaxException(
                    "Invalid regular expression: /" + pattern + "/: " + problem.getDescription(), start);
        } catch (StackOverflowError tooDeep) {
            throw new JsonataSyntaxException("Invalid regular expression: nested too deeply", start);
        }
    }
}
