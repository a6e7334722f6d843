package dev.escapement.mock.wire;

import dev.escapement.integration.TaskCall;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Is told of every exchange with a server; may end the test by throwing. May be implemented. */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface ExchangeWitness {

    /** An exchange has ended. */
    void sees(Exchange exchange);

    /**
     * One request and its answer.
     *
     * @param call the attempt for whose sake it was sent
     * @param purpose why it was sent
     * @param refused whether the answer was an error
     */
    @API(status = Status.EXPERIMENTAL)
    record Exchange(TaskCall call, Purpose purpose, boolean refused) {}

    /** Why a request is sent. */
    @API(status = Status.EXPERIMENTAL)
    enum Purpose {
        /** It is the call of the Task. */
        CALL,
        /** It looks whether a job has ended. */
        LOOK,
        /** It stops a job that nobody waits for. */
        STOP
    }
}
