package dev.escapement.expression;

import org.jspecify.annotations.Nullable;

/** Why an intrinsic function has no result; the call around it adds its own source. */
final class IntrinsicFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String detail;

    IntrinsicFailure(String detail) {
        this(detail, null);
    }

    IntrinsicFailure(String detail, @Nullable Throwable cause) {
        super(detail, cause, false, false);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
