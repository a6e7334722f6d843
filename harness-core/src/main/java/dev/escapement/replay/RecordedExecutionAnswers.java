package dev.escapement.replay;

import dev.escapement.integration.CallSite;
import dev.escapement.integration.TaskCall;
import dev.escapement.recording.Recording;
import dev.escapement.simulation.StrandPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one recorded execution answers, and how lucky it was. */
final class RecordedExecutionAnswers {

    private final RecordedAttempts attempts;

    /** By the label of the attempt that failed. */
    private final Map<String, RecordedAttempt> asked = new LinkedHashMap<>();

    RecordedExecutionAnswers(Recording recording) {
        this.attempts = new RecordedAttempts(recording);
    }

    @Nullable RecordedAttempt next(TaskCall call) {
        CallSite site = call.site();
        RecordedAttempt next = attempts.next(place(site.strand()) + site.state(), call);
        if (next != null && (next.retryDelay() != null || next.wasWaitedFor())) {
            asked.put(label(site), next);
        }
        return next;
    }

    /** The recorded delay before the next attempt, asked for with the label of the site where chance is drawn. */
    @Nullable Duration retryDelay(String label, Duration longest) {
        int entered = label.lastIndexOf('@');
        String attempt = entered < 0 ? label : label.substring(0, entered);
        RecordedAttempt known = asked.get(attempt);
        if (known == null) {
            return attempts.nextRetry(key(attempt));
        }
        return known.wasWaitedFor() ? longest : known.retryDelay();
    }

    List<RecordedAttempt> left() {
        return attempts.left();
    }

    /** As the engine labels the chance of an attempt. */
    private static String label(CallSite site) {
        String path = site.strand().toString();
        return (path.isEmpty() ? "" : path + ": ") + site.state() + "#" + site.occurrence() + "." + site.attempt();
    }

    private String key(String label) {
        int visit = label.lastIndexOf('#');
        String site = visit < 0 ? label : label.substring(0, visit);
        int path = site.indexOf("]: ");
        if (path < 0) {
            return site;
        }
        StringBuilder place = new StringBuilder();
        for (String step : site.substring(0, path).split("]/")) {
            int index = step.lastIndexOf('[');
            if (index > 0 && attempts.maps().contains(step.substring(0, index))) {
                place.append(step).append("]/");
            }
        }
        return place + site.substring(path + 3);
    }

    private String place(StrandPath strand) {
        if (attempts.maps().isEmpty()) {
            return "";
        }
        List<String> steps = new ArrayList<>();
        for (@Nullable StrandPath at = strand; at != null && at.parent() != null; at = at.parent()) {
            if (attempts.maps().contains(at.state())) {
                steps.add(RecordedVisit.iteration(at.state(), at.index()));
            }
        }
        Collections.reverse(steps);
        return String.join("", steps);
    }
}
