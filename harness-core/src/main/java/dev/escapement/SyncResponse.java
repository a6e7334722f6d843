package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.history.Timestamps;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.reading.ExpressBill;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What StartSyncExecution answers (asl-reference 9.3.2). An execution that failed or ran out of its five minutes fails in here; the call
 * itself went well.
 *
 * <pre>{@code
 * SyncResponse response = simulation.startSync(quote, StartRequest.of("{\"sku\": 7}"));
 * response.status();               // FAILED
 * response.error();                // "OutOfStock"
 * response.billing().duration();   // PT0.1S
 * response.toJson();               // as the command line prints it
 * }</pre>
 *
 * @param name of the execution
 * @param status {@code SUCCEEDED}, {@code FAILED}, {@code TIMED_OUT}, or {@code ABORTED} if the test stopped it, which the service never does
 * @param error {@code null} if it succeeded; {@code States.Timeout} once its time was up
 * @param input as it was handed over
 * @param output its text; {@code null} unless it succeeded
 * @param traceHeader as it was handed over
 * @param billing what it is billed for
 */
@API(status = Status.EXPERIMENTAL)
public record SyncResponse(
        String executionArn,
        String stateMachineArn,
        String name,
        Instant startDate,
        Instant stopDate,
        ExecutionStatus status,
        @Nullable String error,
        @Nullable String cause,
        String input,
        @Nullable String output,
        @Nullable String traceHeader,
        ExpressBill billing) {

    /** API Gateway waits no longer for an integration. */
    private static final Duration API_GATEWAY_WAITS = Duration.ofSeconds(29);

    /**
     * Whether API Gateway would hand on this answer. It waits for 29 s; then its caller is told of a timeout, while the execution goes on,
     * does what it does, and is billed.
     */
    public boolean passesApiGateway() {
        return Duration.between(startDate, stopDate).compareTo(API_GATEWAY_WAITS) <= 0;
    }

    static SyncResponse of(Execution execution) {
        Instant stopped = execution.stoppedAt();
        if (stopped == null) {
            throw new IllegalStateException("The execution " + execution.name()
                    + " is still open, and whoever called it gets no answer before it ends");
        }
        JsonNode output = execution.output();
        boolean timedOut = execution.status() == ExecutionStatus.TIMED_OUT;
        return new SyncResponse(
                execution.arn(),
                execution.machine().arn(),
                execution.name(),
                execution.startedAt(),
                stopped,
                execution.status(),
                timedOut ? "States.Timeout" : execution.error(),
                execution.cause(),
                execution.inputText(),
                output == null ? null : Json.write(output),
                execution.traceHeader(),
                execution.expressBill());
    }

    /** As {@code aws stepfunctions start-sync-execution} prints it. */
    public JsonNode toJson() {
        return toJson(date -> Json.text(Timestamps.cli(date)), true);
    }

    /** The same to a caller who asked for {@code includedData=METADATA_ONLY}: it leaves out input and output. */
    public JsonNode metadata() {
        return toJson(date -> Json.text(Timestamps.cli(date)), false);
    }

    /**
     * Members in the order of the API.
     *
     * @param dates how instants are written: text on the command line, seconds on the wire
     * @param includesData whether input and output are told
     */
    public JsonNode toJson(Function<Instant, JsonNode> dates, boolean includesData) {
        JsonNode included = Json.object(1).put("included", includesData).build();
        ObjectBuilder told = Json.object(16)
                .put("executionArn", executionArn)
                .put("stateMachineArn", stateMachineArn)
                .put("name", name)
                .put("startDate", dates.apply(startDate))
                .put("stopDate", dates.apply(stopDate))
                .put("status", status.name())
                .putIfPresent("error", error)
                .putIfPresent("cause", cause)
                .putIfPresent("input", includesData ? input : null)
                .put("inputDetails", included)
                .putIfPresent("output", includesData ? output : null)
                .put("outputDetails", included)
                .putIfPresent("traceHeader", traceHeader);
        return told.put("billingDetails", billingDetails()).build();
    }

    private JsonNode billingDetails() {
        return Json.object(2)
                .put("billedMemoryUsedInMB", billing.megabytes())
                .put("billedDurationInMilliseconds", billing.duration().toMillis())
                .build();
    }
}
