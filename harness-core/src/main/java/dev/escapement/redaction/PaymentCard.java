package dev.escapement.redaction;

/** Tells numbers of payment cards from other long numbers. */
final class PaymentCard {

    private static final int LARGEST_DIGIT = 9;

    private PaymentCard() {}

    /** Whether the last digit is what Luhn's rule makes of the others. */
    static boolean isNumber(String text) {
        int sum = 0;
        boolean doubled = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                int worth = doubled ? 2 * digit : digit;
                sum += worth > LARGEST_DIGIT ? worth - LARGEST_DIGIT : worth;
                doubled = !doubled;
            }
        }
        return sum % 10 == 0;
    }
}
