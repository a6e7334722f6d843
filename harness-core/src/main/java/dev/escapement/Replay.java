package dev.escapement;

import dev.escapement.dataset.ObjectStore;
import dev.escapement.engine.Limits;
import dev.escapement.integration.Integration;
import dev.escapement.recording.Recording;
import dev.escapement.replay.LearnedChance;
import dev.escapement.replay.Verdict;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Makes a recorded execution happen again, against its own definition or another one: every Task is answered as the recording says,
 * at the recorded time.
 *
 * <pre>{@code
 * Replayed replayed = Replay.of(Recording.read(Path.of("failed.json")))
 *         .against(machine)
 *         .run();
 * replayed.verdict();      // EXACT: this is what happened in production
 * replayed.execution();    // to be asked and stepped through like any other
 * System.out.println(replayed.report());
 * }</pre>
 *
 * <p>What the recording cannot answer, because the definition asks for more or because the export left it out, is asked from
 * {@link #answering}. Immutable: each method gives another replay.
 */
@API(status = Status.EXPERIMENTAL)
public final class Replay {

    private final ReplayTerms terms;

    private Replay(ReplayTerms terms) {
        this.terms = terms;
    }

    /** Of a recording, against the definition in it, if there is one. */
    public static Replay of(Recording recording) {
        return new Replay(ReplayTerms.of(recording));
    }

    /** Against a definition of today. It runs under the recorded name, if there is one. */
    public Replay against(StateMachine machine) {
        return new Replay(terms.against(machine));
    }

    /** With somebody who answers what the recording cannot. */
    public Replay answering(Integration otherwise) {
        return new Replay(terms.answering(otherwise));
    }

    /** With machines that others may start, which run on the same clock; their Tasks are answered from {@link #answering}. */
    public Replay hosting(StateMachine... machines) {
        Replay replay = this;
        for (StateMachine machine : machines) {
            replay = new Replay(replay.terms.hosting(new HostedReplay(machine, List.of())));
        }
        return replay;
    }

    /**
     * With a machine that others may start, and what was recorded of the executions that were started: each start is answered from the
     * recording with its input, or from the first one that is left.
     */
    public Replay hosting(StateMachine machine, List<Recording> recordings) {
        return new Replay(terms.hosting(new HostedReplay(machine, recordings)));
    }

    /** Where chance comes from that cannot be seen in the recording. */
    public Replay seed(long number) {
        return new Replay(terms.seed(number));
    }

    /** With an input, where the recording has none. */
    public Replay input(String json) {
        return new Replay(terms.input(json));
    }

    /** With buckets that distributed Maps read from and write to. */
    public Replay buckets(ObjectStore store) {
        return new Replay(terms.buckets(store));
    }

    /** Under other limits than the service's. */
    public Replay limits(Limits limits) {
        return new Replay(terms.limits(limits));
    }

    /**
     * Runs as far as the recording goes, and compares.
     *
     * @throws IllegalStateException when something is missing without which nothing can be said: an input, an answer, a definition
     */
    public Replayed run() {
        terms.checked();
        LearnedChance learned = terms.chanceOfTheStart();
        Integration otherwise = terms.fallback();
        while (true) {
            Replaying replaying = new Replaying(terms, otherwise, learned);
            Replayed replayed = replaying.finish();
            if (replayed.verdict() == Verdict.EXACT || !replaying.learn(learned)) {
                return replayed;
            }
        }
    }

    /** Starts, for whoever wants to go on step by step. */
    public Replaying begin() {
        terms.checked();
        LearnedChance learned = terms.chanceOfTheStart();
        Integration otherwise = terms.fallback();
        Replaying replaying = new Replaying(terms, otherwise, learned);
        while (replaying.finish().verdict() != Verdict.EXACT && replaying.learn(learned)) {
            replaying = new Replaying(terms, otherwise, learned);
        }
        return new Replaying(terms, otherwise, learned);
    }
}
