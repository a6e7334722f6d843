package dev.escapement.recording;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Something is not the recording of an execution: what, where, and what was expected, in one message. */
@API(status = Status.EXPERIMENTAL)
public final class UnreadableRecording extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnreadableRecording(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    UnreadableRecording(String message) {
        this(message, null);
    }
}
