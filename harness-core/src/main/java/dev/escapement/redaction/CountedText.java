package dev.escapement.redaction;

import java.util.regex.Pattern;

/** A text that can be looked at only so often: a regular expression that runs away comes to an end. */
record CountedText(String text, int from, int to, int[] looks) implements CharSequence {

    private static final int LOOKS = 5_000_000;
    private static final int LOOKS_PER_CHARACTER = 50;

    CountedText(String text) {
        this(text, 0, text.length(), new int[] {LOOKS + LOOKS_PER_CHARACTER * text.length()});
    }

    @Override
    public char charAt(int index) {
        if (--looks[0] < 0) {
            throw new TooManyStepsException();
        }
        return text.charAt(from + index);
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text, from + start, from + end, looks);
    }

    @Override
    public String toString() {
        return text.substring(from, to);
    }

    static RedactionException tooHard(Pattern pattern, int length) {
        return new RedactionException("The pattern '" + pattern + "' takes too long on a text of " + length
                + " characters; nested repetitions such as (a+)+ do that");
    }

    /** The end of a search. */
    static final class TooManyStepsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyStepsException() {
            super(null, null, false, false);
        }
    }
}
