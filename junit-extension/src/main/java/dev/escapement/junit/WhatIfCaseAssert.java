package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.WhatIfCase;
import dev.escapement.WhatIfCase.Effect;
import dev.escapement.whatif.Measures;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what would have come of a recorded execution; each failure tells all that changes, and the story.
 *
 * <pre>{@code
 * assertThat(order).endsAsRecorded();
 * assertThat(incident).nowSucceeds();
 * }</pre>
 *
 * <p>What cannot be told, because an answer is missing or the file is no recording, meets no expectation. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class WhatIfCaseAssert extends AbstractAssert<WhatIfCaseAssert, WhatIfCase> {

    /** About the given case. */
    public WhatIfCaseAssert(@Nullable WhatIfCase actual) {
        super(actual, WhatIfCaseAssert.class);
    }

    /** It has the same status, error and output. */
    public WhatIfCaseAssert endsAsRecorded() {
        return one("to end as recorded", List.of(Effect.NONE, Effect.EFFORT, Effect.PATH));
    }

    /** It goes the same way to the same end. */
    public WhatIfCaseAssert goesAsRecorded() {
        return one("to go as recorded", List.of(Effect.NONE, Effect.EFFORT));
    }

    /** Nothing changes, not even what it costs. */
    public WhatIfCaseAssert isUnaffected() {
        return one("to be unaffected", List.of(Effect.NONE));
    }

    /** It succeeds now, whatever was recorded. */
    public WhatIfCaseAssert nowSucceeds() {
        isNotNull();
        Measures now = actual.now();
        return met("to succeed now", now != null && now.status().equals("SUCCEEDED"));
    }

    /** It fails with this error now, whatever was recorded. */
    public WhatIfCaseAssert nowFailsWith(String error) {
        isNotNull();
        Measures now = actual.now();
        return met(
                "to fail with " + error + " now",
                now != null && now.status().equals("FAILED") && Objects.equals(now.error(), error));
    }

    private WhatIfCaseAssert one(String expectation, List<Effect> effects) {
        isNotNull();
        return met(expectation, effects.contains(actual.effect()));
    }

    private WhatIfCaseAssert met(String expectation, boolean holds) {
        if (!holds) {
            Execution execution = actual.execution();
            String story = execution == null ? "" : "\n" + execution.story();
            throw failure("%s was expected %s, but\n%s%s", actual.name(), expectation, actual, story);
        }
        return this;
    }
}
