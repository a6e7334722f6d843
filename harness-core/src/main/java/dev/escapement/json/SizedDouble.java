package dev.escapement.json;

import com.fasterxml.jackson.databind.node.DoubleNode;

/** A number with a fraction that knows how many bytes it takes, which is dear to find out. */
final class SizedDouble extends DoubleNode {

    private static final long serialVersionUID = 1L;

    private final transient int bytes;

    SizedDouble(double value, int bytes) {
        super(value);
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** Equality is the number's alone: a known size is no part of the value. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
