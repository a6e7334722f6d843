package dev.escapement;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives an answer again when a replay has to run again: a script that counts its calls is asked for each of them once. */
final class RememberedAnswers implements Integration {

    private final Integration source;
    private final Map<String, TaskReply> given = new LinkedHashMap<>();

    RememberedAnswers(Integration source) {
        this.source = source;
    }

    @Override
    public TaskReply call(TaskCall call) {
        String place = call.machineName() + " " + call.site() + " " + call.parameters();
        TaskReply before = given.get(place);
        if (before != null) {
            return before;
        }
        TaskReply reply = source.call(call);
        if (!(reply instanceof TaskReply.Promised)) {
            given.put(place, reply);
        }
        return reply;
    }

    @Override
    public void joins(Outside outside) {
        source.joins(outside);
    }

    @Override
    public void abandoned(TaskCall call) {
        source.abandoned(call);
    }

    @Override
    public String reproducer() {
        return source.reproducer();
    }
}
