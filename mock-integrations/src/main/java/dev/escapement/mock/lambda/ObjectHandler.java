package dev.escapement.mock.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import org.jspecify.annotations.Nullable;

/** Runs a handler of objects: its declaration says what they are. */
final class ObjectHandler<I, O> implements Code {

    private final RequestHandler<I, O> handler;
    private final ObjectCodec codec;
    private final JavaType inputType;
    private final JavaType outputType;

    ObjectHandler(RequestHandler<I, O> handler) {
        this.handler = handler;
        this.codec = ObjectCodec.ofTheRuntime();
        JavaType[] types = typesOf(handler);
        // A lambda expression does not tell its types; it gets maps, lists and scalars, as an Object does.
        this.inputType = types.length == 2 ? types[0] : TypeFactory.unknownType();
        this.outputType = types.length == 2 ? types[1] : TypeFactory.unknownType();
    }

    private static JavaType[] typesOf(RequestHandler<?, ?> handler) {
        TypeFactory types = TypeFactory.defaultInstance();
        return types.findTypeParameters(types.constructType(handler.getClass()), RequestHandler.class);
    }

    @Override
    public byte[] run(byte[] input, Invocation invocation) {
        @SuppressWarnings("unchecked")
        I event = (I) codec.read(input, inputType);
        @Nullable O output = handler.handleRequest(event, new VirtualContext(invocation));
        return codec.write(output, outputType);
    }
}
