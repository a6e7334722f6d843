package dev.escapement;

import dev.escapement.integration.Integration;
import dev.escapement.reading.Prices;
import dev.escapement.recording.Recording;
import dev.escapement.recording.UnreadableRecording;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Asks what recorded executions would come to under another definition: which of them would end differently, go another way, or
 * cost more.
 *
 * <pre>{@code
 * WhatIfReport report = WhatIf.of(changed).over(Path.of("recordings"));
 * System.out.println(report);      // a table
 * report.requireNoOtherOutcome();  // else an AssertionError that tells which, and why
 * }</pre>
 *
 * <p>Every Task is answered as recorded, with the recorded latencies. A call that the recording cannot answer is asked from
 * {@link #answering}; without anybody to ask, what would come of the execution is unknown, and reported so. Recordings are read and
 * forgotten one after the other, in the order of their names. Immutable; not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class WhatIf {

    private final StateMachine machine;
    private final @Nullable Integration otherwise;
    private final Prices prices;

    private WhatIf(StateMachine machine, @Nullable Integration otherwise, Prices prices) {
        this.machine = machine;
        this.otherwise = otherwise;
        this.prices = prices;
    }

    /** With this definition. */
    public static WhatIf of(StateMachine changed) {
        return new WhatIf(changed, null, Prices.US_EAST_1);
    }

    /** With somebody who answers what recordings cannot; joins one simulation after the other. */
    public WhatIf answering(Integration others) {
        return new WhatIf(machine, others, prices);
    }

    /** At other prices. */
    public WhatIf at(Prices others) {
        return new WhatIf(machine, otherwise, others);
    }

    /** What one recorded execution would come to. */
    public WhatIfCase of(Recording recording) {
        return new Rerun(machine, otherwise, prices).of(recording);
    }

    /**
     * What all executions of a file or a folder would come to.
     *
     * @throws dev.escapement.recording.UnreadableRecording if there is no recording at all
     */
    public WhatIfReport over(Path fileOrFolder) {
        WhatIfReport.Builder report = new WhatIfReport.Builder(machine.name(), prices);
        over(fileOrFolder, report::add);
        return report.build();
    }

    /** The same, one after the other; a file that is no recording is a case of its own. */
    public void over(Path fileOrFolder, Consumer<? super WhatIfCase> each) {
        RecordingFiles files = RecordingFiles.of(fileOrFolder);
        files.forEach((name, recordings) -> {
            List<Recording> read;
            try {
                read = recordings.get();
            } catch (UnreadableRecording problem) {
                if (files.isOne()) {
                    throw problem;
                }
                each.accept(WhatIfCase.unreadable(name, String.valueOf(problem.getMessage())));
                return;
            }
            read.forEach(recording -> each.accept(of(recording).named(read.size() == 1 ? name : recording.label())));
        });
    }
}
