package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;
import dev.escapement.parser.Document;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a scenario prepares, for somebody who runs it otherwise than as a test: its machine, its input, its answers.
 *
 * <pre>{@code
 * Rehearsal paid = Rehearsal.allIn(Path.of("orders.scenario.yaml")).get(0);
 * paid.world().answering(paid.answers()).build().start(paid.machine(), paid.input()).runToEnd();
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.INTERNAL)
public final class Rehearsal {

    private final Scenario scenario;

    private Rehearsal(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Whether a file is called like one with scenarios. */
    public static boolean isScenarioFile(Path file) {
        return new ScenarioFileKind().recognises(file);
    }

    /**
     * The scenarios of a file, in their order.
     *
     * @throws ScenarioException with everything that is wrong with the file
     */
    public static List<Rehearsal> allIn(Path file) {
        return ScenarioFile.read(file).scenarios().stream().map(Rehearsal::new).toList();
    }

    /**
     * Answers alone: a file with neither a definition nor scenarios.
     *
     * @throws ScenarioException with everything that is wrong with the file
     */
    public static Rehearsal ofAnswers(Path file) {
        ScenarioFile answers = ScenarioFile.readAnswers(file);
        Document document = answers.document();
        return new Rehearsal(new Scenario(answers, document.root(), "", Integer.MAX_VALUE));
    }

    /** What the scenario promises; empty if it is none. */
    public String name() {
        return scenario.name();
    }

    /** The machine that the scenario is about, read anew. */
    public StateMachine machine() {
        return new ScenarioMachines().of(scenario);
    }

    /** Makes sure that the answers are about states of this machine. */
    public Rehearsal requireStatesOf(StateMachine machine) {
        ScenarioMachines.complainAboutStates(scenario, machine);
        return this;
    }

    /** What the execution is started with; an empty object if nothing is said. */
    public JsonNode input() {
        return scenario.input();
    }

    /** Whether an input is said. */
    public boolean saysInput() {
        return !scenario.setting("input").isMissingNode();
    }

    /** Where chance comes from. */
    public long seed() {
        return scenario.seed();
    }

    /** A world with the clock, the seed and the limits of the scenario, in which nobody answers yet. */
    public Simulation.Builder world() {
        return scenario.world();
    }

    /** Who answers in one run; counts its calls from the beginning. */
    public Integration answers() {
        return new ScenarioAnswers(scenario);
    }
}
