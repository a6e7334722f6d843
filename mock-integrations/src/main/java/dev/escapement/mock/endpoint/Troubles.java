package dev.escapement.mock.endpoint;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What went wrong with the test itself while callers outside were served: a script that has no answer, a mock configuration with a gap. They
 * must not hear of it as if the service had failed, and the test must.
 */
final class Troubles {

    private final Set<String> noted = Collections.synchronizedSet(new LinkedHashSet<>());

    void note(String where, RuntimeException trouble) {
        String words = trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
        noted.add(where + ": " + words);
    }

    List<String> all() {
        synchronized (noted) {
            return new ArrayList<>(noted);
        }
    }

    /** Whoever answers, but where he throws, the execution fails as one does that a mock configuration has no answer for. */
    Integration around(Integration delegate) {
        return new Integration() {
            @Override
            public TaskReply call(TaskCall call) {
                try {
                    return delegate.call(call);
                } catch (RuntimeException trouble) {
                    note(call.site().toString(), trouble);
                    return TaskReply.failure("States.Runtime", String.valueOf(trouble.getMessage()));
                }
            }

            @Override
            public void joins(Outside outside) {
                delegate.joins(outside);
            }

            @Override
            public void abandoned(TaskCall call) {
                delegate.abandoned(call);
            }

            @Override
            public String reproducer() {
                return delegate.reproducer();
            }
        };
    }
}
