package dev.escapement;

import dev.escapement.recording.Recording;
import java.util.List;

/** A machine that runs along in a replay, and what was recorded of its executions. */
record HostedReplay(StateMachine machine, List<Recording> recordings) {

    HostedReplay {
        recordings = List.copyOf(recordings);
    }
}
