package dev.escapement.dataset;

import java.io.IOException;

/** The data are not what the reader was told they are; on its way to the one place that makes a value of it. */
final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    /** With the words of {@code States.ItemReaderFailed}. */
    UnreadableException(String cause) {
        super(cause);
    }
}
