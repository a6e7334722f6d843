package dev.escapement.json;

import com.fasterxml.jackson.databind.node.TextNode;

/** A long text that remembers how many bytes it takes once quoted. */
final class SizedText extends TextNode {

    private static final long serialVersionUID = 1L;

    private transient int bytes;

    SizedText(String text) {
        super(text);
    }

    /** A text whose size is known beforehand. */
    SizedText(String text, int bytes) {
        super(text);
        this.bytes = bytes;
    }

    int bytes() {
        if (bytes == 0) {
            bytes = JsonSize.ofText(textValue());
        }
        return bytes;
    }

    /** Equality is the text's alone: a remembered size is no part of the value. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
