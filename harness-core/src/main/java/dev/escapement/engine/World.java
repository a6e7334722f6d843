package dev.escapement.engine;

import dev.escapement.integration.AwaitedCall;
import dev.escapement.integration.ExecutionStarts;
import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskTokens;
import dev.escapement.simulation.Agenda;
import dev.escapement.simulation.Choices;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What all executions of a simulation share: one clock, one source of chance, one outside. */
@API(status = Status.INTERNAL)
public final class World {

    private final Agenda agenda;
    private final Choices choices;
    private final Integration integration;
    private TransitionPace pace = TransitionPace.FREE;
    private final Limits limits;
    private final TokenDesk tokens;
    private final MapRunSurroundings mapRuns;
    private final Repetitions repetitions;

    /** A world in which nothing has happened yet. */
    public World(
            Agenda agenda,
            Choices choices,
            Integration integration,
            ExecutionStarts starts,
            Limits limits,
            MapRunSurroundings mapRuns) {
        this.agenda = agenda;
        this.choices = choices;
        this.integration = integration;
        this.limits = limits;
        this.mapRuns = mapRuns;
        this.repetitions = new Repetitions(starts, agenda);
        this.tokens = new TokenDesk(choices);
    }

    /** The clock and what is to happen. */
    public Agenda agenda() {
        return agenda;
    }

    /** Where task tokens are handed back. */
    public TaskTokens tokens() {
        return tokens;
    }

    /** Further runs of an execution that the service runs more than once, as far as they have begun. */
    public List<Run> repetitionsOf(String executionArn) {
        return repetitions.of(executionArn);
    }

    /** Whether such a run has not ended, or not even begun. */
    public boolean isRepeating() {
        return repetitions.areOpen();
    }

    Repetitions repetitions() {
        return repetitions;
    }

    /** The calls that somebody outside has to end. */
    public Stream<AwaitedCall> awaitedCalls() {
        return tokens.awaited();
    }

    /** Somebody will hand back the token at a time that is settled already. */
    public void speaksFor(String token) {
        tokens.speaksFor(token);
    }

    Choices choices() {
        return choices;
    }

    Integration integration() {
        return integration;
    }

    /** Transitions are paced otherwise than so far. */
    public void pace(UnaryOperator<TransitionPace> change) {
        pace = change.apply(pace);
    }

    TransitionPace pace() {
        return pace;
    }

    /** What those who answer say about how they answer. */
    public String reproducer() {
        return integration.reproducer();
    }

    /** What it does not let pass. */
    public Limits limits() {
        return limits;
    }

    MapRunSurroundings mapRuns() {
        return mapRuns;
    }

    TokenDesk tokenDesk() {
        return tokens;
    }
}
