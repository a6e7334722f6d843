package dev.escapement.redaction;

import java.util.regex.Pattern;

/** A text that can be looked at only so often: a regular expression that runs away comes to an end. */
final class CountedText implements CharSequence {

    private static final int LOOKS = 5_000_000;
    private static final int LOOKS_PER_CHARACTER = 50;

    private final String text;
    private long looksLeft;

    CountedText(String text) {
        this.text = text;
        this.looksLeft = LOOKS + (long) LOOKS_PER_CHARACTER * text.length();
    }

    @Override
    public char charAt(int index) {
        if (--looksLeft < 0) {
            throw new TooManyLooksException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    /** Of what was found; nobody searches in it again. */
    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    static RedactionException tooHard(Pattern pattern, int length) {
        return new RedactionException("The pattern '" + pattern + "' takes too long on a text of " + length
                + " characters; nested repetitions such as (a+)+ do that");
    }

    /** The end of a search. */
    static final class TooManyLooksException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyLooksException() {
            super(null, null, false, false);
        }
    }
}
