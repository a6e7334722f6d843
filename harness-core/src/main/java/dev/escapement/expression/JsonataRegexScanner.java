package dev.escapement.expression;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds the end of a regular expression in an expression, and compiles it. */
final class JsonataRegexScanner {

    private final String text;
    private final int start;
    private int end;

    JsonataRegexScanner(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** Where the regular expression ends. */
    int end() {
        return end;
    }

    /** The regular expression that starts here. */
    JsonataRegex scan() {
        int slash = closingSlash();
        String pattern = text.substring(start + 1, slash);
        if (pattern.isEmpty()) {
            throw new JsonataSyntaxException("Empty regular expressions are not allowed", slash);
        }
        end = slash + 1;
        int flags = 0;
        while (end < text.length() && "im".indexOf(text.charAt(end)) >= 0) {
            flags |= text.charAt(end++) == 'm' ? Pattern.MULTILINE : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        }
        return new JsonataRegex(compiled(pattern, flags));
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

    private Pattern compiled(String pattern, int flags) {
        try {
            return Pattern.compile(pattern, flags);
        } catch (PatternSyntaxException problem) {
            throw new JsonataSyntaxException(
                    "Invalid regular expression: /" + pattern + "/: " + problem.getDescription(), start);
        } catch (StackOverflowError tooDeep) {
            throw new JsonataSyntaxException("Invalid regular expression: nested too deeply", start);
        }
    }
}
