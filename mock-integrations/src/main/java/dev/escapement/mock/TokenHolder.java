package dev.escapement.mock;

import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskTokenException;
import dev.escapement.integration.TaskTokens;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody who was handed a task token and hands it back, heard or not. */
final class TokenHolder {

    private final TaskCall call;
    private final String token;
    private final Backstage backstage;
    private final Outside outside;
    private boolean done;

    TokenHolder(TaskCall call, @Nullable String wrongToken, Backstage backstage) {
        this.call = call;
        this.token = wrongToken != null ? wrongToken : String.valueOf(call.taskToken());
        this.backstage = backstage;
        this.outside = backstage.outside();
    }

    /** Signs of life until there is an end, or until nobody wants to hear them. */
    void beatsEvery(Duration interval, Duration delay) {
        outside.after(delay.plus(interval), () -> {
            if (!done && say(Callback.Word.HEARTBEAT, tokens -> tokens.heartbeat(token))) {
                beatsEvery(interval, Duration.ZERO);
            }
        });
    }

    void ends(Duration after, TaskOutcome outcome) {
        outside.speaksFor(token);
        outside.after(after, () -> {
            done = true;
            if (outcome instanceof TaskOutcome.Succeeded success) {
                say(Callback.Word.SUCCESS, tokens -> tokens.succeed(token, success.output()));
            } else if (outcome instanceof TaskOutcome.Failed failure) {
                say(Callback.Word.FAILURE, tokens -> tokens.fail(token, failure.error(), failure.cause()));
            }
        });
    }

    private boolean say(Callback.Word word, Consumer<TaskTokens> request) {
        String refusal = null;
        try {
            request.accept(outside.taskTokens());
        } catch (TaskTokenException trouble) {
            refusal = trouble.code();
        }
        backstage.handsBack(new Callback(outside.now(), call.site(), word, refusal));
        return refusal == null;
    }
}
