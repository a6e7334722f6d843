package dev.escapement.mock.lambda;

import com.fasterxml.jackson.databind.JavaType;
import org.jspecify.annotations.Nullable;

/** Turns JSON text into the objects of a handler, and back. */
interface ObjectCodec {

    /** An object of the type; a text that does not fit is an exception, and so the error of the function. */
    @Nullable Object read(byte[] json, JavaType type);

    /** The text of an object. */
    byte[] write(@Nullable Object value, JavaType type);

    /** The one that Lambda's Java runtime uses, where its library is there; otherwise Jackson with the same settings. */
    static ObjectCodec ofTheRuntime() {
        return RuntimeCodec.isAvailable() ? new RuntimeCodec() : new JacksonCodec();
    }
}
