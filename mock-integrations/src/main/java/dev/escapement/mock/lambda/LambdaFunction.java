package dev.escapement.mock.lambda;

import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One function: its code, and what the platform would know of it. Made by {@link Handlers}, not to be extended.
 *
 * <pre>{@code
 * LambdaFunction charge = Handlers.function("charge-card", new ChargeCardHandler())
 *         .taking(Duration.ofMillis(300))
 *         .limitedTo(Duration.ofSeconds(10));
 * }</pre>
 *
 * <p>The code runs in the calling thread while virtual time stands still; {@link #taking} says how long the Task waits for it. What
 * it throws is the error of the Task, except for an {@link AssertionError}: that is a test speaking, and passes through.
 */
@API(status = Status.EXPERIMENTAL)
public final class LambdaFunction implements Integration {

    /** As long as Lambda lets any function run. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final String name;
    private final Code code;
    private final Duration duration;
    private final @Nullable Duration limit;
    private final int memoryInMegabytes;
    private final List<LogLine> log;

    private LambdaFunction(
            String name, Code code, Duration duration, @Nullable Duration limit, int memory, List<LogLine> log) {
        this.name = name;
        this.code = code;
        this.duration = duration;
        this.limit = limit;
        this.memoryInMegabytes = memory;
        this.log = log;
    }

    static LambdaFunction running(String name, Code code) {
        return new LambdaFunction(name, code, Duration.ZERO, null, 512, new ArrayList<>());
    }

    /** The same function, whose every run takes so much virtual time. */
    public LambdaFunction taking(Duration virtualDuration) {
        return new LambdaFunction(name, code, virtualDuration, limit, memoryInMegabytes, log);
    }

    /**
     * The same function with a timeout of its own: a run that {@linkplain #taking takes} longer ends with {@code Sandbox.Timedout}.
     * Without one the function has the Task's timeout, but no more than the 15 minutes that Lambda grants.
     */
    public LambdaFunction limitedTo(Duration timeout) {
        return new LambdaFunction(name, code, duration, timeout, memoryInMegabytes, log);
    }

    /** The same function with so much memory, 512 otherwise; nothing but its {@code Context} knows. */
    public LambdaFunction withMemory(int megabytes) {
        return new LambdaFunction(name, code, duration, limit, megabytes, log);
    }

    /** What all runs so far have written to the logger of their {@code Context}. */
    public List<LogLine> log() {
        return Collections.unmodifiableList(log);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    @Override
    public TaskReply call(TaskCall call) {
        if (!name.equals(FunctionName.calledBy(call))) {
            throw new NoSuchHandlerException(call, List.of(name));
        }
        if (FunctionName.invocationType(call).equals("DryRun")) {
            return FunctionResult.returned("null").replyTo(call);
        }
        FunctionResult result = run(call);
        Duration longest = limit == null ? LONGEST : limit;
        return duration.compareTo(longest) < 0
                ? result.replyTo(call).after(waitedFor(call, duration))
                : FunctionResult.timedOut(Invocation.of(call, this), longest)
                        .replyTo(call)
                        .after(waitedFor(call, longest));
    }

    private FunctionResult run(TaskCall call) {
        Invocation invocation = Invocation.of(call, this);
        try {
            byte[] output = code.run(invocation.input().getBytes(StandardCharsets.UTF_8), invocation);
            return FunctionResult.returned(new String(output, StandardCharsets.UTF_8));
        } catch (AssertionError expectation) {
            throw expectation;
        } catch (Throwable thrown) {
            return FunctionResult.raised(Json.write(Fault.payloadOf(thrown)));
        }
    }

    /** Nobody waits for a function that is only notified. */
    private static Duration waitedFor(TaskCall call, Duration time) {
        return FunctionName.invocationType(call).equals("Event") ? Duration.ZERO : time;
    }

    Duration timeoutOf(TaskCall call) {
        if (limit != null) {
            return limit;
        }
        @Nullable Duration attempt = call.timeout();
        return attempt == null || attempt.compareTo(LONGEST) > 0 ? LONGEST : attempt;
    }

    int memoryInMegabytes() {
        return memoryInMegabytes;
    }

    void note(LogLine line) {
        log.add(line);
    }
}
