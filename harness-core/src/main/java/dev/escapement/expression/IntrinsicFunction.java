package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** What an intrinsic function does with the values of its arguments. */
@FunctionalInterface
interface IntrinsicFunction {

    /** The result; an {@link IntrinsicFailure} if the arguments do not allow one. */
    JsonNode apply(Arguments arguments);
}
