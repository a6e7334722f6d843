package dev.escapement;

import dev.escapement.integration.ApiRefusal;

/** What may be a trace header (asl-reference 8.3, 9.1). */
final class TraceHeaders {

    private static final int LONGEST = 256;
    private static final int LAST_OF_ASCII = 0x7F;

    private TraceHeaders() {}

    static String checked(String header) {
        if (header.length() > LONGEST) {
            throw refusal(header, "Member must have length less than or equal to " + LONGEST);
        }
        if (header.chars().anyMatch(character -> character > LAST_OF_ASCII)) {
            throw refusal(header, "Member must satisfy regular expression pattern: \\p{ASCII}*");
        }
        return header;
    }

    private static ApiRefusal refusal(String header, String constraint) {
        return new ApiRefusal(
                "ValidationException",
                "1 validation error detected: Value '" + header + "' at 'traceHeader' failed to satisfy constraint: "
                        + constraint);
    }
}
