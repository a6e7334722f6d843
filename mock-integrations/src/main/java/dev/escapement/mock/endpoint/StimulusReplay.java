package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the stimuli of a log come in again, and notices the first moment at which something else happens than did then. */
final class StimulusReplay {

    private static final int SHOWN = 300;

    private final StimulusLog log;
    private final Session session;
    private final Map<StimulusLog.Entry, Arrival> unanswered = new LinkedHashMap<>();

    StimulusReplay(StimulusLog log, Session session) {
        this.log = log;
        this.session = session;
    }

    void perform() {
        StimulusLog.Head now = session.log().head();
        if (!now.equals(log.head())) {
            throw new IllegalStateException(
                    "The simulation is another one than that of the log: " + Json.write(now.toJson()) + " instead of "
                            + Json.write(log.head().toJson()));
        }
        for (StimulusLog.Entry entry : log.entries()) {
            if (!session.simulation().now().equals(entry.at())) {
                throw left(
                        entry,
                        "came at " + entry.at() + ", but the clock shows "
                                + session.simulation().now());
            }
            perform(entry);
        }
        unanswered.forEach(this::compare);
    }

    private void perform(StimulusLog.Entry entry) {
        Stimulus stimulus = entry.stimulus();
        if (stimulus instanceof Stimulus.Call call) {
            Arrival arrival = session.call(call.operation(), call.request());
            if (session.answerTo(entry.number()) == null) {
                unanswered.put(entry, arrival);
            } else {
                compare(entry, arrival);
            }
        } else if (stimulus instanceof Stimulus.GivesUp gone) {
            session.givesUp(gone.call());
        } else if (stimulus instanceof Stimulus.AdvanceBy move) {
            session.advanceBy(move.duration());
        } else if (stimulus instanceof Stimulus.NextEvent) {
            session.advanceToNextEvent();
        } else if (stimulus instanceof Stimulus.UntilIdle) {
            session.runUntilIdle();
        }
    }

    /** Who was not answered then may be answered now: the endpoint was closed in the meantime. */
    private void compare(StimulusLog.Entry entry, Arrival arrival) {
        String then = entry.answer();
        if (then != null && !then.equals(session.answerTo(entry.number()))) {
            throw left(entry, "is answered otherwise: " + text(arrival.reply().orTell(late -> {})));
        }
    }

    private static String text(@Nullable Answer answer) {
        return answer == null ? "not at all" : answer.status() + " " + shortened(answer.text());
    }

    private static IllegalStateException left(StimulusLog.Entry entry, String how) {
        JsonNode told = entry.stimulus().tell(Json.object()).build();
        return new IllegalStateException("The replay leaves the log at stimulus " + entry.number() + ", "
                + shortened(Json.write(told)) + ", which " + how
                + "\nIs the definition another one, or do others answer its Tasks?");
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
