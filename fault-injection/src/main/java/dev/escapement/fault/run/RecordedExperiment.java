package dev.escapement.fault.run;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.StartRequest;
import dev.escapement.StateMachine;
import dev.escapement.integration.Integration;
import dev.escapement.recording.Recording;
import dev.escapement.replay.RepeatedAnswers;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A recorded execution, made to happen again and broken: every Task is answered as recorded, with its last good answer where a fault
 * makes it ask once more.
 *
 * <pre>{@code
 * Sweep.of(RecordedExperiment.of(Recording.read(Path.of("failed.json")), machine).answering(compensations))
 *         .keeping(Saga.of(step("ReserveStock").undoneBy("ReleaseStock")))
 *         .run()
 *         .requireClean();
 * }</pre>
 *
 * <p>States that the recording never came to are asked from {@link #answering}; without anybody to ask, a run that comes to one
 * breaks off and says so. Immutable; not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class RecordedExperiment implements Experiment {

    private final Recording recording;
    private final StateMachine machine;
    private final Integration otherwise;

    private RecordedExperiment(Recording recording, StateMachine machine, Integration otherwise) {
        this.recording = recording;
        this.machine = machine;
        this.otherwise = otherwise;
    }

    /** Of what was recorded, under this definition. */
    public static RecordedExperiment of(Recording recording, StateMachine machine) {
        if (recording.input() == null) {
            throw new IllegalArgumentException("The input of " + recording.label()
                    + " was not recorded, or was cut off, so that it cannot be run again");
        }
        return new RecordedExperiment(recording, machine, call -> {
            throw new IllegalStateException("Nobody knows what " + call.site() + " is answered, which calls "
                    + call.resource().arn() + ": " + recording.label()
                    + " never came to this state. Say RecordedExperiment.of(…).answering(…)");
        });
    }

    /** With somebody who answers states that the recording never came to, such as compensations. */
    public RecordedExperiment answering(Integration others) {
        return new RecordedExperiment(recording, machine, others);
    }

    @Override
    public Execution run(Interference interference) {
        Simulation.Builder world = Simulation.builder()
                .seed(interference.seed())
                .answering(new RepeatedAnswers(recording, otherwise))
                .decoratedBy(interference);
        Instant startedAt = recording.startedAt();
        if (startedAt != null) {
            world.startingAt(startedAt);
        }
        return world.build()
                .start(machine, StartRequest.of(String.valueOf(recording.input())))
                .runToEnd();
    }
}
