package dev.escapement.mock.lambda;

/** The code of a function, from JSON text to JSON text. */
@FunctionalInterface
interface Code {

    /** Runs it once; whatever it throws is the error of the function. */
    byte[] run(byte[] input, Invocation invocation) throws Exception;
}
