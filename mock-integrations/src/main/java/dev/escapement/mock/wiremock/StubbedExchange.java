package dev.escapement.mock.wiremock;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One request of an execution, and the stub that answered it.
 *
 * @param site the attempt that sent it, as {@code CallSite} prints it: {@code Each[3]/Charge#1.2}
 * @param eventId the event of the history with which the attempt began; 0 when the history has none
 * @param at the virtual time at which the attempt began
 * @param purpose {@code call}, {@code look} or {@code stop}
 * @param request method and address
 * @param status of the response; 0 when the connection was broken
 * @param stub the name of the stub; {@code null} when none fitted
 */
@API(status = Status.EXPERIMENTAL)
public record StubbedExchange(
        String site,
        int eventId,
        Instant at,
        String purpose,
        String request,
        int status,
        @Nullable String stub) {}
