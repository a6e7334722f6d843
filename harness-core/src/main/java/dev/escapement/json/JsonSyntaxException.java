package dev.escapement.json;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A text that is not one JSON value, with the reader's own words and the place. */
@API(status = Status.EXPERIMENTAL)
public final class JsonSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int line;
    private final int column;

    JsonSyntaxException(String reason, int line, int column) {
        super(reason + " (line " + line + ", column " + column + ")");
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    /** What is wrong, in the words of the JSON reader that the service uses too. */
    public String reason() {
        return reason;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }

    /** The column, counted from 1. */
    public int column() {
        return column;
    }
}
