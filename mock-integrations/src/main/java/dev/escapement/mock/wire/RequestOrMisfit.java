package dev.escapement.mock.wire;

import java.util.List;

/** A request put together from a Task's parameters, unless they do not fit. */
sealed interface RequestOrMisfit {

    /** It can be sent. */
    record Ready(HttpExchange.Request request) implements RequestOrMisfit {}

    /** It cannot. */
    record Misfit(List<String> problems) implements RequestOrMisfit {}
}
