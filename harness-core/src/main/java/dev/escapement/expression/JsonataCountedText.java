package dev.escapement.expression;

/** A text that makes a regular expression pay for every look, because some look at a short text for longer than anybody lives. */
final class JsonataCountedText implements CharSequence {

    private static final int LOOK = 30;

    private final String text;
    private final JsonataRun run;

    JsonataCountedText(String text, JsonataRun run) {
        this.text = text;
        this.run = run;
    }

    @Override
    public char charAt(int index) {
        run.spend(LOOK);
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
