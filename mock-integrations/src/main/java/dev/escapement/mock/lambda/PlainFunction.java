package dev.escapement.mock.lambda;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.function.Function;

/** Runs a Java function from an object to anything that can be written as JSON. */
record PlainFunction<I>(Class<I> inputType, Function<? super I, ?> code) implements Code {

    @Override
    public byte[] run(byte[] input, Invocation invocation) {
        ObjectCodec codec = new JacksonCodec();
        Object event = codec.read(input, TypeFactory.defaultInstance().constructType(inputType));
        return codec.write(code.apply(inputType.cast(event)), TypeFactory.unknownType());
    }
}
