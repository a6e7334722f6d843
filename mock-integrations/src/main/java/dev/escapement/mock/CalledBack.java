package dev.escapement.mock;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A script whose last answer ends by itself, and may be told to say its last word again.
 *
 * <pre>{@code
 * script.state("Approve").submits().succeedsAfter(Duration.ofHours(3), "{}").againAfter(Duration.ofMinutes(1));
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class CalledBack extends Answered {

    private final Course course;

    CalledBack(Play play, Rule rule, Course course) {
        super(play, rule);
        this.course = course;
    }

    /** So long after the token was handed back it is handed back again, which the service refuses. */
    public CalledBack againAfter(Duration later) {
        course.again(later);
        return this;
    }
}
