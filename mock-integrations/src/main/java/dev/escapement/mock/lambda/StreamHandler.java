package dev.escapement.mock.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Runs a handler of streams. */
record StreamHandler(RequestStreamHandler handler) implements Code {

    @Override
    public byte[] run(byte[] input, Invocation invocation) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(input), output, new VirtualContext(invocation));
        return output.toByteArray();
    }
}
