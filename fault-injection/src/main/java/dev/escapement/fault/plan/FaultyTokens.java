package dev.escapement.fault.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskTokenException;
import dev.escapement.integration.TaskTokens;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes task tokens back from those who answer, and does to some of them what a fault wants. */
final class FaultyTokens implements TaskTokens {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Outside outside;
    private final Map<String, Way> ways = new LinkedHashMap<>();

    FaultyTokens(Outside outside) {
        this.outside = outside;
    }

    /** The token of the call is handed back later. */
    void delay(TaskCall call, Duration by) {
        choose(call, (token, word) -> outside.after(by, () -> quietly(word)));
    }

    /** The token of the call is handed back twice. */
    void repeat(TaskCall call) {
        choose(call, (token, word) -> {
            word.run();
            outside.after(A_MOMENT, () -> quietly(word));
        });
    }

    /** Success is never told. */
    void lose(TaskCall call) {
        choose(call, (token, word) -> {});
    }

    /** What is handed back with the token is another output. */
    void spoil(TaskCall call, UnaryOperator<JsonNode> damage) {
        String token = call.taskToken();
        if (token != null) {
            ways.put(token, new Way((same, word) -> word.run(), damage));
        }
    }

    /** Somebody hands the token of the call back once more. */
    void tellAgain(TaskCall call, TaskOutcome outcome) {
        String token = call.taskToken();
        if (token != null && outcome instanceof TaskOutcome.Succeeded success) {
            quietly(() -> outside.taskTokens().succeed(token, success.output()));
        }
    }

    @Override
    public void pickUp(String token, @Nullable String worker) {
        outside.taskTokens().pickUp(token, worker);
    }

    @Override
    public void succeed(String token, JsonNode output) {
        Way way = ways.remove(token);
        if (way == null) {
            outside.taskTokens().succeed(token, output);
        } else {
            JsonNode told = way.damage.apply(output);
            way.delivery.accept(token, () -> outside.taskTokens().succeed(token, told));
        }
    }

    @Override
    public void fail(String token, @Nullable String error, @Nullable String cause) {
        outside.taskTokens().fail(token, error, cause);
    }

    @Override
    public void heartbeat(String token) {
        outside.taskTokens().heartbeat(token);
    }

    @Override
    public boolean knows(String token) {
        return outside.taskTokens().knows(token);
    }

    private void choose(TaskCall call, BiConsumer<String, Runnable> delivery) {
        String token = call.taskToken();
        if (token != null) {
            ways.put(token, new Way(delivery, UnaryOperator.identity()));
        }
    }

    /** Whoever comes late is told so by the service, and the workflow never hears of it. */
    private static void quietly(Runnable word) {
        try {
            word.run();
        } catch (TaskTokenException tooLate) {
            // That is the point.
        }
    }

    private record Way(BiConsumer<String, Runnable> delivery, UnaryOperator<JsonNode> damage) {}
}
