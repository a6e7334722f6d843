package dev.escapement.expression;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something in a definition that is no expression, found when compiling.
 *
 * @param kind which of the service's codes it belongs to
 * @param where the member inside the compiled field, as a pointer; empty for the field itself
 * @param message the service's words
 * @param offset the character of the expression's text, counted from 0; -1 when unknown
 */
@API(status = Status.EXPERIMENTAL)
public record SyntaxProblem(Kind kind, String where, String message, int offset) {

    /** The service's codes for expressions. */
    @API(status = Status.EXPERIMENTAL)
    public enum Kind {
        /** {@code SCHEMA_VALIDATION_FAILED}: a path, template, intrinsic call or comparison. */
        SCHEMA,
        /** {@code INVALID_JSONATA_EXPRESSION}: JSONata that does not parse. */
        INVALID_JSONATA,
        /** {@code UNSUPPORTED_JSONATA_EXPRESSION}: JSONata that refers to what a workflow does not have. */
        UNSUPPORTED_JSONATA
    }
}
