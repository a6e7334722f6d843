package dev.escapement.mock.wire;

import org.jspecify.annotations.Nullable;

/** Loads what speaks to AWS clients when the first call needs it, so that nobody needs a client who calls no service. */
final class LazySdk implements ApiCaller, AutoCloseable {

    private final Pace pace;
    private @Nullable SdkCaller caller;

    LazySdk(Pace pace) {
        this.pace = pace;
    }

    @Override
    public ApiAnswer ask(ApiCall call) {
        return loaded(call).ask(call);
    }

    private SdkCaller loaded(ApiCall call) {
        try {
            SdkCaller current = caller;
            if (current == null) {
                current = new SdkCaller(pace);
                caller = current;
            }
            return current;
        } catch (NoClassDefFoundError noSdk) {
            throw missing(call.client(), noSdk);
        }
    }

    static WireException missing(String client, @Nullable Throwable reason) {
        return new WireException(
                "There is no client for '" + client + "' on the class path. Add the dependency software.amazon.awssdk:"
                        + ClientNames.artifactOf(client) + " to the tests.",
                reason);
    }

    @Override
    public void close() {
        if (caller != null) {
            caller.close();
        }
    }
}
