package dev.escapement.samples.checkout;

/** The bank does not pay. */
public final class CardDeclined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CardDeclined(String reason) {
        super(reason);
    }
}
