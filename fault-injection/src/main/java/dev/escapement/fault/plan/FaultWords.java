package dev.escapement.fault.plan;

import dev.escapement.integration.LineTrouble;
import dev.escapement.integration.LineTrouble.Kind;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a fault's text may begin with, and what it then means. */
final class FaultWords {

    private static final String SOME_TIME = "(30s)";

    private static final Map<String, Function<Arguments, Fault>> READERS = readers();

    private FaultWords() {}

    static List<String> names() {
        return List.copyOf(READERS.keySet());
    }

    static @Nullable Function<Arguments, Fault> reader(String word) {
        return READERS.get(word);
    }

    private static Map<String, Function<Arguments, Fault>> readers() {
        Map<String, Function<Arguments, Fault>> readers = new LinkedHashMap<>();
        addErrors(readers);
        addAnswers(readers);
        addLines(readers);
        addMoments(readers);
        addWeather(readers);
        return Collections.unmodifiableMap(readers);
    }

    private static void addErrors(Map<String, Function<Arguments, Fault>> readers) {
        for (Trouble trouble : List.of(Trouble.THROTTLED, Trouble.SERVER_ERROR, Trouble.CONNECTION_LOST)) {
            readers.put(trouble.word(), said -> {
                said.between(0, 0, trouble.word());
                return new RaisedError(trouble, null, null);
            });
        }
        readers.put("denied", said -> {
            said.between(0, 1, "denied or denied(NameOfTheError)");
            return new RaisedError(Trouble.DENIED, said.text(0), null);
        });
        readers.put("error", said -> {
            said.between(1, 2, "error(NameOfTheError) or error(NameOfTheError, its cause)");
            return new RaisedError(Trouble.ERROR, said.text(0), said.text(1));
        });
        readers.put("timeout", said -> {
            said.between(0, 0, "timeout");
            return new TimedOut();
        });
    }

    private static void addAnswers(Map<String, Function<Arguments, Fault>> readers) {
        readers.put("silent", said -> {
            said.between(0, 0, "silent");
            return new Silent();
        });
        readers.put(
                "heartbeat-lost-after",
                said -> new HeartbeatLost(
                        said.between(1, 1, "heartbeat-lost-after(2)").count(0)));
        readers.put("job-failed", said -> {
            said.between(0, 0, "job-failed");
            return new JobFailed();
        });
        readers.put(
                "slow", said -> new Slow(said.between(1, 1, "slow" + SOME_TIME).delay(0)));
        readers.put(
                "failed-after-commit",
                said -> new LostReply(said.between(0, 1, "failed-after-commit or failed-after-commit(NameOfTheError)")
                        .text(0)));
        readers.put("delivered-twice", said -> {
            said.between(0, 0, "delivered-twice");
            return new DeliveredTwice();
        });
        readers.put(
                "callback-late",
                said -> new CallbackFault(
                        said.between(1, 1, "callback-late" + SOME_TIME).delay(0)));
        readers.put("callback-twice", said -> {
            said.between(0, 0, "callback-twice");
            return new CallbackFault(null);
        });
        for (Damage damage : Damage.values()) {
            readers.put(damage.word(), said -> {
                said.between(0, 0, damage.word());
                return new SpoiledOutput(damage);
            });
        }
    }

    private static void addLines(Map<String, Function<Arguments, Fault>> readers) {
        for (LineTrouble.Kind kind : List.of(Kind.RESET, Kind.EMPTY, Kind.GARBLED)) {
            BadLine fault = BadLine.of(kind);
            readers.put(fault.toString(), said -> {
                said.between(0, 0, fault.toString());
                return fault;
            });
        }
        readers.put(
                "slow-response",
                said -> BadLine.slow(
                        said.between(1, 1, "slow-response" + SOME_TIME).delay(0)));
    }

    private static void addMoments(Map<String, Function<Arguments, Fault>> readers) {
        readers.put(
                "stopped",
                said -> new Interruption(
                        true,
                        said.between(0, 1, "stopped or stopped" + SOME_TIME).delayOrNone(0)));
        readers.put(
                "execution-timeout",
                said -> new Interruption(
                        false,
                        said.between(0, 1, "execution-timeout or execution-timeout" + SOME_TIME)
                                .delayOrNone(0)));
        readers.put(
                "run-twice",
                said -> new RunTwice(
                        said.between(0, 1, "run-twice or run-twice" + SOME_TIME).delayOrNone(0)));
        readers.put(
                "clock-jump",
                said -> new ClockJump(said.between(1, 1, "clock-jump(1h)").span(0)));
    }

    private static void addWeather(Map<String, Function<Arguments, Fault>> readers) {
        readers.put("rate-limit", said -> {
            said.between(2, 2, "rate-limit(10/s, 20), the second number for bursts");
            return new RateLimit(said.number(0, "/s"), said.count(1));
        });
        readers.put(
                "concurrency",
                said -> new ConcurrencyCeiling(
                        said.between(1, 1, "concurrency(5)").count(0)));
        readers.put("outage", said -> {
            Duration[] period = said.between(1, 1, "outage(10s..1m)").spans(0);
            return new Outage(period[0], period[1]);
        });
        readers.put(
                "brownout",
                said -> new BrownOut(said.between(1, 1, "brownout(20%)").number(0, "%")));
    }
}
