package dev.escapement.junit;

import java.math.BigDecimal;

/** Amounts as people write them. */
final class Money {

    private Money() {}

    static BigDecimal of(String amount) {
        try {
            return new BigDecimal(amount.strip());
        } catch (NumberFormatException noAmount) {
            throw new IllegalArgumentException(
                    "'" + amount + "' is no amount of money; write one like 0.00025", noAmount);
        }
    }

    /** Without zeros at the end, and never as a power of ten. */
    static String inWords(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
