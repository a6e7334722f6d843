package dev.escapement.mock;

import dev.escapement.StateMachine;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.ServiceCatalog;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Answers the Tasks of a test, line by line.
 *
 * <pre>{@code
 * Script script = Script.create()
 *         .state("ChargeCard").fails("PaymentProvider.Throttled").times(2).then().returns("{\"paid\": true}")
 *         .function("reserve-stock").whenInput("$.items[?(@.qty > 10)]").throttles()
 *         .function("reserve-stock").returns("{\"reserved\": true}")
 *         .state("Approve").submits().succeedsAfter(Duration.ofHours(3), "{\"approved\": true}");
 * Simulation simulation = Simulation.builder().answering(script).build();
 * …
 * script.verify();                                   // all of it was needed
 * script.calls().ofState("ChargeCard").count();      // 3
 * }</pre>
 *
 * <p>A line says which calls it means and what they are told. If several lines mean a call, the one with more conditions answers,
 * then the one that says more about it: a state goes before a function, activity or logical id, these before a resource, this
 * before {@link #anything()}. If two lines say equally much, the script is ambiguous, and the run stops. A line whose answers have
 * all been given means nothing any more; the last answer of a line is given without end, unless {@link Answered#times} says
 * otherwise.
 *
 * <p>A call that no line means stops the run with a {@link ScriptException}, which says what was asked and what is scripted.
 *
 * <p>A script starts afresh with each simulation it is given to, and belongs to one at a time, and to its thread. Not to be
 * extended.
 */
@API(status = Status.EXPERIMENTAL)
public sealed class Script implements Scripted permits Answered {

    private final Play play;

    Script(Play play) {
        this.play = play;
    }

    /** An empty script. */
    public static Script create() {
        return new Script(new Play());
    }

    /** The Tasks of the state with this name, in whatever machine: {@code state("Pay").returns("{}")}. */
    public Cue state(String name) {
        return about(new Subject.OfState(name));
    }

    /** The Lambda function of this name, called by its ARN or by {@code lambda:invoke}, whatever its version or alias. */
    public Cue function(String name) {
        return about(new Subject.OfFunction(name));
    }

    /** The activity of this name. */
    public Cue activity(String name) {
        return about(new Subject.OfActivity(name));
    }

    /**
     * What a template calls by this logical id: a function, activity, machine, table, queue or topic. A definition does not know
     * logical ids any more once its placeholders are filled; so this is about what bears the id as its name, as resources without
     * a name of their own do ({@code Charge}), or as a part of a name that CloudFormation made up ({@code shop-Charge-1ABC}).
     */
    public Cue logicalId(String id) {
        return about(new Subject.OfLogicalId(id));
    }

    /**
     * A resource: the whole ARN as the definition has it, or what follows {@code arn:aws:states:::}, with or without
     * {@code .sync} and the like; {@code dynamodb:*} means all that begin so.
     */
    public Cue resource(String arn) {
        return about(Subject.OfResource.of(arn));
    }

    /** Every call. */
    public Cue anything() {
        return about(new Subject.OfAnything());
    }

    /**
     * Has something happen that no Task asks for, from the beginning of the simulation.
     *
     * <pre>{@code
     * script.meanwhile(outside -> outside.after(Duration.ofHours(1), () -> outside.stop(arn, "Operator", "enough")));
     * }</pre>
     */
    public Script meanwhile(Consumer<? super Outside> work) {
        play.meanwhile(work);
        return this;
    }

    /** From now on an ambiguous call is answered by the first of the lines, and {@link #verify()} has no complaints. */
    public Script leniently() {
        play.rulebook().leniently();
        return this;
    }

    /** Holds requests and answers against the models that are installed ({@code dev.escapement:service-models}). */
    public Script checkingContracts(ContractCheck check) {
        return checkingContracts(ServiceCatalog.installed(), check);
    }

    /** The same against other models. */
    public Script checkingContracts(ServiceCatalog models, ContractCheck check) {
        play.inspector().use(models, check);
        return this;
    }

    /** The calls so far, answered or not, in their order. */
    public Calls calls() {
        return new Calls("the script", play.backstage().calls());
    }

    /** The calls that timed out or were cut short; a job behind one would have been stopped. */
    public Calls abandonedCalls() {
        return new Calls("the abandoned calls", play.backstage().abandoned());
    }

    /** The task tokens that this script handed back, in their order. */
    public List<Callback> callbacks() {
        return play.backstage().callbacks();
    }

    /** What did not fit the models, where that is no error. */
    public List<String> contractProblems() {
        return play.inspector().problems();
    }

    /** What was scripted and not needed, one sentence each; none if all was. */
    @Override
    public List<String> complaints() {
        return new Complaints(play.rulebook().rules(), calls()).all();
    }

    /**
     * Checks after a run that everything in the script was needed: states that were never entered, answers that were never given.
     *
     * @throws ScriptException with all {@link #complaints()}, unless the script is lenient
     */
    @Override
    public void verify() {
        List<String> complaints = complaints();
        if (!complaints.isEmpty() && !play.rulebook().isLenient()) {
            throw new ScriptException("The script says more than was asked:\n  " + String.join("\n  ", complaints));
        }
    }

    /**
     * As a mock configuration file of Step Functions Local, as far as that can tell it: answers by state, call by call.
     *
     * @param machine whose states are answered
     * @param testCase what the test case is called there
     */
    public MockConfigExport toMockConfig(StateMachine machine, String testCase) {
        return MockConfigExport.of(rules(), machine, testCase);
    }

    @Override
    public TaskReply call(TaskCall call) {
        return play.answer(call);
    }

    @Override
    public void joins(Outside outside) {
        play.begin(outside);
    }

    @Override
    public void abandoned(TaskCall call) {
        play.backstage().abandons(call);
    }

    /** The script in its own words, a line for each. */
    @Override
    public String toString() {
        return String.join("\n", rules().stream().map(Rule::toString).toList());
    }

    List<Rule> rules() {
        return play.rulebook().rules();
    }

    Play play() {
        return play;
    }

    private Cue about(Subject subject) {
        Rule rule = new Rule(subject);
        play.rulebook().add(rule);
        return new Cue(play, rule);
    }
}
