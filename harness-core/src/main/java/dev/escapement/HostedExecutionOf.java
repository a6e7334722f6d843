package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.nested.HostedExecution;
import java.time.Instant;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** An execution, as the Task sees it that started it. */
@API(status = Status.INTERNAL)
public record HostedExecutionOf(Execution execution) implements HostedExecution {

    @Override
    public String arn() {
        return execution.arn();
    }

    @Override
    public String name() {
        return execution.name();
    }

    @Override
    public String machineArn() {
        return execution.machine().arn();
    }

    @Override
    public String input() {
        return execution.inputText();
    }

    @Override
    public Instant startedAt() {
        return execution.startedAt();
    }

    @Override
    public String status() {
        return execution.status().name();
    }

    @Override
    public @Nullable Instant stoppedAt() {
        return execution.stoppedAt();
    }

    @Override
    public @Nullable JsonNode output() {
        return execution.output();
    }

    @Override
    public @Nullable String error() {
        return execution.error();
    }

    @Override
    public @Nullable String cause() {
        return execution.cause();
    }

    @Override
    public int redriveCount() {
        return execution.redriveCount();
    }

    @Override
    public @Nullable String redriveStatusReason() {
        return execution.redriveStatusReason();
    }

    @Override
    public Instant redrive(@Nullable String clientToken) {
        return execution.redrive(clientToken);
    }

    @Override
    public JsonNode synchronousAnswer(Function<Instant, JsonNode> dates) {
        return SyncResponse.of(execution).toJson(dates, true);
    }

    @Override
    public void whenOver(Runnable listener) {
        execution.whenOver(listener);
    }

    @Override
    public void stop(@Nullable String error, @Nullable String cause) {
        execution.stop(error, cause);
    }
}
