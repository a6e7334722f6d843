package dev.escapement.junit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Replay;
import dev.escapement.Replayed;
import dev.escapement.StateMachine;
import dev.escapement.json.Json;
import dev.escapement.recording.Recording;
import dev.escapement.redaction.Redaction;
import dev.escapement.redaction.Redactor;
import dev.escapement.replay.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Makes a test of what happened: an execution, or a recording of one, becomes a class with the answers that are needed and the path
 * that was taken, or a scenario file.
 *
 * <pre>{@code
 * StateMachine machine = StateMachine.read(DefinitionSource.ofFile(Path.of("order.asl.json")), WorkflowType.STANDARD);
 * TestWriter writer = TestWriter.of(Recording.read(Path.of("failed.json")), machine).definition("order.asl.json");
 * writer.junit("com.shop", "OrderIncidentTest").into(Path.of("src/test/java/com/shop"));
 * writer.scenario("order-incident").into(Path.of("src/test/resources/com/shop"));
 * }</pre>
 *
 * <p>The test is tried before it is given away: it holds what the execution goes the same way with, ends alike and puts out the same,
 * and no more. Latencies, the clock, luck, what a service puts around a payload, and members that nobody looks at are left out where
 * they do not matter; with {@link #whole()} all members stay. Secrets are redacted by {@link Redaction#standard()} unless said
 * otherwise. Immutable; not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class TestWriter {

    private final Execution execution;
    private final String origin;
    private final Place place;
    private final Redaction redaction;
    private final boolean whole;

    private TestWriter(Execution execution, String origin, Place place, Redaction redaction, boolean whole) {
        this.execution = execution;
        this.origin = origin;
        this.place = place;
        this.redaction = redaction;
        this.whole = whole;
    }

    /** Of an execution as far as it has come; children of its distributed Maps must have been kept. */
    public static TestWriter of(Execution execution) {
        return new TestWriter(
                execution,
                "an execution of " + execution.machine().name(),
                Place.of(execution.machine()),
                Redaction.standard(),
                false);
    }

    /**
     * Of what was recorded.
     *
     * @throws WritingException if the machine goes another way than the recording
     */
    public static TestWriter of(Recording recording, StateMachine machine) {
        Replayed replayed = Replay.of(recording).against(machine).run();
        if (replayed.verdict() == Verdict.DIVERGED) {
            throw new WritingException("This machine does not go the way of " + recording.label()
                    + ", so that no test of that way can be written for it. Give the definition as it was, or write a test"
                    + " of what it does instead: TestWriter.of(replayed)\n" + replayed.report());
        }
        return of(replayed);
    }

    /** Of what came of a replay, whether it went as recorded or not. */
    public static TestWriter of(Replayed replayed) {
        TestWriter writer = of(replayed.execution());
        String definition = replayed.recording().definition();
        Place place = writer.place.isKnown() || definition == null ? writer.place : Place.text(definition);
        return new TestWriter(replayed.execution(), replayed.recording().label(), place, Redaction.standard(), false);
    }

    /** Where the definition is for the test: a resource beside it, one from the root of the class path, or a file. */
    public TestWriter definition(String location) {
        return new TestWriter(execution, origin, Place.location(location), redaction, whole);
    }

    /** The definition itself, to stand in the test. */
    public TestWriter definitionText(String text) {
        return new TestWriter(execution, origin, Place.text(text), redaction, whole);
    }

    /** With other rules about secrets; {@link Redaction#NONE} keeps everything. */
    public TestWriter redacting(Redaction rules) {
        return new TestWriter(execution, origin, place, rules, whole);
    }

    /** With all members of the input and the answers, needed or not. */
    public TestWriter whole() {
        return new TestWriter(execution, origin, place, redaction, true);
    }

    /**
     * As a class for JUnit.
     *
     * @param packageName the package it is to be in; empty for none
     * @throws WritingException if no script makes it happen again
     */
    public WrittenTest junit(String packageName, String className) {
        ClassText.requireNames(packageName, className);
        Redactor redactor = redaction.start();
        Tried tried = tried(Form.JUNIT, redactor);
        String text = new ClassText(tried, place, origin, redactor).written(packageName, className);
        return new WrittenTest(className + ".java", text, redactor.findings());
    }

    /**
     * As a scenario file.
     *
     * @param name what the file is called, without {@code .scenario.yaml}
     * @throws WritingException if scenario files cannot say what happened
     */
    public WrittenTest scenario(String name) {
        Redactor redactor = redaction.start();
        Tried tried = tried(Form.SCENARIO, redactor);
        String text = new ScenarioText(tried, place, origin, redactor).written();
        return new WrittenTest(name + ".scenario.yaml", text, redactor.findings());
    }

    private Tried tried(Form form, Redactor redactor) {
        Outcome wanted = Outcome.of(execution);
        Draft exact = form.fitting(exact());
        Draft redacted = redacted(exact, redactor);
        Outcome outcome = form.tried(redacted);
        if (outcome == null || !outcome.goesTheWayOf(wanted)) {
            Outcome unredacted = redacted.equals(exact) ? null : form.tried(exact);
            throw unredacted != null && unredacted.goesTheWayOf(wanted)
                    ? new WritingException(
                            "Without its secrets " + origin + " goes another way; spare what decides, with"
                                    + " redacting(Redaction.standard().except(…)). " + redactor.report())
                    : new WritingException(form.cannotSay(origin));
        }
        return whole
                ? new Tried(redacted, outcome)
                : new Tried(new Simplification(form, redacted, outcome).simplest(), outcome);
    }

    private Draft exact() {
        StateMachine machine = execution.machine().livingIn("us-east-1", "123456789012");
        return new Draft(
                place.named(machine),
                Objects.requireNonNull(input()),
                AnsweredCalls.of(execution),
                Move.of(execution),
                execution.startedAt(),
                execution.simulation().seed());
    }

    private JsonNode input() {
        return execution.journal().facts().stream()
                .filter(dev.escapement.journal.ExecutionFact.Started.class::isInstance)
                .map(fact -> ((dev.escapement.journal.ExecutionFact.Started) fact).input())
                .findFirst()
                .orElseGet(Json::emptyObject);
    }

    private static Draft redacted(Draft exact, Redactor redactor) {
        redactor.learn(exact.input());
        exact.calls().forEach(call -> {
            redactor.learn(call.said().value());
            learn(redactor, call.said().cause());
        });
        List<AnsweredCall> calls = new ArrayList<>();
        exact.calls().forEach(call -> calls.add(call.told(call.said().through(redactor::redact, redactor::redact))));
        List<Move> moves = exact.moves().stream()
                .map(move -> move instanceof Move.Stop stop && stop.cause() != null
                        ? new Move.Stop(stop.error(), redactor.redact(stop.cause()))
                        : move)
                .toList();
        return exact.with(redactor.redact(exact.input())).with(calls).moved(moves);
    }

    private static void learn(Redactor redactor, @Nullable String text) {
        if (text != null) {
            redactor.learn(text);
        }
    }
}
