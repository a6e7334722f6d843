package dev.escapement.mock.wire;

/** Asks a service, and waits for its answer. */
@FunctionalInterface
interface ApiCaller {

    ApiAnswer ask(ApiCall call);
}
