package dev.escapement.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.envelope.Envelope;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.json.Json;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a call is told.
 *
 * <p>A payload is what a callee has to say; the script puts around it what the service puts around it. Where the Task waits for a
 * job or a callback ({@code .sync}, {@code .waitForTaskToken}), the payload is what it gets in the end, and the word that the call
 * was accepted comes before; who wants more of that begins with {@link #submits()}. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public sealed class Answers permits Cue {

    private final Play play;
    private final Rule rule;

    Answers(Play play, Rule rule) {
        this.play = play;
        this.rule = rule;
    }

    /** A payload as JSON text: {@code returns("{\"paid\": true}")}. */
    public Answered returns(String json) {
        return payload("returns(" + Payload.quoted(json) + ")", Payload.json(json));
    }

    /** A payload as a value. */
    public Answered returns(JsonNode payload) {
        JsonNode adopted = Json.adopt(payload);
        return payload("returns(" + Payload.quoted(Json.write(adopted)) + ")", adopted);
    }

    /** A payload from a class-path resource or a file: {@code returnsFrom("answers/paid.json")}. */
    public Answered returnsFrom(String place) {
        return payload("returnsFrom(\"" + place + "\")", Payload.from(place));
    }

    /** One payload after the other, each once. */
    public Answered returnsInTurn(String first, String... others) {
        Answered last = returns(first);
        for (String json : others) {
            last = last.once().then().returns(json);
        }
        return last.once();
    }

    /** The smallest answer the service could give: for calls whose answers nobody reads. */
    public Answered succeeds() {
        return say("succeeds()", Speeches.end(call -> Envelope.reply(call, Envelope.emptyPayload(call))));
    }

    /** The whole response as JSON text; nothing is put around it. */
    public Answered returnsResponse(String json) {
        JsonNode response = Payload.json(json);
        return say("returnsResponse(" + Payload.quoted(json) + ")", Speeches.outcome(TaskReply.success(response)));
    }

    /** A payload that depends on the call: {@code answers(call -> Json.number(call.site().attempt()))}. */
    public Answered answers(Function<? super TaskCall, ? extends JsonNode> payload) {
        return say(
                "answers(…)", Speeches.end(call -> Envelope.reply(call, Payload.computed(payload.apply(call), call))));
    }

    /** Whatever somebody else answers: a handler, a server, a table with a memory. */
    public Answered answeredBy(Integration substitute) {
        play.engage(substitute);
        return say("answeredBy(…)", (call, delay, backstage) -> {
            backstage.isTakenBy(substitute, call);
            return Speeches.ending(replyOf(substitute, call), delay);
        });
    }

    /** An error of the work itself, without a cause. */
    public Answered fails(String error) {
        return say("fails(\"" + error + "\")", Speeches.outcome(TaskReply.failure(error, null)));
    }

    /** An error of the work itself: of a function, a job, or whoever was to call back. */
    public Answered fails(String error, String cause) {
        return say(
                "fails(\"" + error + "\", " + Payload.quoted(cause) + ")",
                Speeches.outcome(TaskReply.failure(error, cause)));
    }

    /** The service refuses the call: no job is started, nothing is sent. */
    public Answered refuses(String error, String cause) {
        return say(
                "refuses(\"" + error + "\", " + Payload.quoted(cause) + ")",
                Speeches.fixedEnd(call -> TaskReply.failure(error, cause)));
    }

    /** The service has had too many calls and says so in its own words. */
    public Answered throttles() {
        return say("throttles()", Speeches.fixedEnd(Refusals::throttled));
    }

    /** Nothing, until the Task's own {@code TimeoutSeconds} or {@code HeartbeatSeconds} strikes; it must have one. */
    public Answered timesOut() {
        return say("timesOut()", Speeches.untilTimeout());
    }

    /** Nothing, ever; a task token that went out may still be handed back by the test. */
    public Answered neverAnswers() {
        return say("neverAnswers()", Speeches.silence());
    }

    /** The call is accepted; what becomes of the job or the callback follows. For {@code .sync} and {@code .waitForTaskToken}. */
    public Submission submits() {
        return new Submission(this, "submits()", Opening.acceptance());
    }

    /** The same with a payload of its own in the word that the call was accepted. */
    public Submission submits(String json) {
        return new Submission(this, "submits(" + Payload.quoted(json) + ")", Opening.acceptance(Payload.json(json)));
    }

    /** A worker takes the activity's task; what becomes of it follows. */
    public Submission pickedUpBy(String worker) {
        return new Submission(this, "pickedUpBy(\"" + worker + "\")", Opening.worker(worker));
    }

    void require(Condition condition) {
        rule.require(condition);
        play.rulebook().hasChanged();
    }

    Answered say(String words, Answer.Speech speech) {
        rule.say(new Answer(words, speech));
        return new Answered(play, rule);
    }

    CalledBack sayMore(String words, Course course) {
        rule.say(new Answer(words, course));
        return new CalledBack(play, rule, course);
    }

    private static TaskReply replyOf(Integration substitute, TaskCall call) {
        @Nullable TaskReply reply = substitute.call(call);
        if (reply == null) {
            throw new ScriptException(substitute.getClass().getName() + " answers " + call.site()
                    + " with null; who does not answer says TaskReply.awaiting()");
        }
        return reply;
    }

    private Answered payload(String words, JsonNode payload) {
        return say(words, Speeches.fixedEnd(call -> Envelope.reply(call, payload)));
    }
}
