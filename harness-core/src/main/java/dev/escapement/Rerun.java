package dev.escapement;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.reading.Prices;
import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import dev.escapement.whatif.CallParameters;
import dev.escapement.whatif.Differences;
import dev.escapement.whatif.Measures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets one recorded execution happen under another definition. */
record Rerun(StateMachine machine, @Nullable Integration otherwise, Prices prices) {

    private static final int SHOWN = 5;

    WhatIfCase of(Recording recording) {
        boolean express = machine.type() == WorkflowType.EXPRESS;
        Measures was = Measures.of(recording, express);
        Asked asked = new Asked(otherwise);
        Replaying replaying;
        try {
            replaying = Replay.of(recording).against(machine).answering(asked).begin();
        } catch (IllegalStateException notToBeReplayed) {
            return WhatIfCase.unreadable(recording.label(), String.valueOf(notToBeReplayed.getMessage()));
        }
        while (replaying.advance()) {
            // Each turn performs one thing.
        }
        Execution execution = replaying.execution();
        if (!asked.unanswered.isEmpty() && execution.isOpen()) {
            return WhatIfCase.unknown(recording.label(), was, asked.remarks(), execution);
        }
        Recording rerun = execution.recording();
        boolean same = tellTheSame(recording.events(), rerun.events());
        Measures now = same ? was : Measures.of(rerun, express);
        List<String> remarks = new ArrayList<>(asked.remarks());
        if (!same) {
            remarks.addAll(CallParameters.thatDiffer(recording, rerun));
        }
        return WhatIfCase.told(recording.label(), was, now, Differences.between(was, now, prices), remarks, execution);
    }

    /** The same events in the same order, whatever the time. */
    private static boolean tellTheSame(List<RecordedEvent> was, List<RecordedEvent> now) {
        boolean same = was.size() == now.size();
        for (int i = 0; same && i < was.size(); i++) {
            same = was.get(i).type() == now.get(i).type()
                    && was.get(i).details().equals(now.get(i).details());
        }
        return same;
    }

    /** Passes on what the recording cannot answer, and keeps account of it. */
    private static final class Asked implements Integration {

        private final @Nullable Integration otherwise;
        private final List<String> unanswered = new ArrayList<>();
        private final List<String> answered = new ArrayList<>();

        Asked(@Nullable Integration otherwise) {
            this.otherwise = otherwise;
        }

        @Override
        public TaskReply call(TaskCall call) {
            String words = call.site() + ", which calls " + call.resource().arn();
            if (otherwise == null) {
                unanswered.add(words);
                return TaskReply.awaiting();
            }
            answered.add(words);
            return otherwise.call(call);
        }

        @Override
        public void joins(Outside outside) {
            if (otherwise != null) {
                otherwise.joins(outside);
            }
        }

        @Override
        public void abandoned(TaskCall call) {
            if (otherwise != null) {
                otherwise.abandoned(call);
            }
        }

        List<String> remarks() {
            List<String> remarks = new ArrayList<>();
            add(remarks, "no answer was recorded for ", unanswered);
            add(remarks, "answered by the script, not by the recording: ", answered);
            return remarks;
        }

        private static void add(List<String> remarks, String words, List<String> calls) {
            calls.stream().limit(SHOWN).forEach(call -> remarks.add(words + call));
            if (calls.size() > SHOWN) {
                remarks.add(words + (calls.size() - SHOWN) + " more calls");
            }
        }
    }
}
