package dev.escapement.expression;

/** Why an intrinsic function has no result; the call around it adds its own source. */
final class IntrinsicFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String detail;

    IntrinsicFailure(String detail) {
        super(detail, null, false, false);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
