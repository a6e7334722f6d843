package dev.escapement.junit;

import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a failing assertion says. */
final class Stories {

    private Stories() {}

    static String failureOf(ThrowingCallable assertion) {
        Throwable failure = catchThrowable(assertion);
        if (failure instanceof AssertionError) {
            return String.valueOf(failure.getMessage());
        }
        throw new AssertionError("An assertion was expected to fail", failure);
    }

    static String headingOf(ThrowingCallable assertion) {
        return failureOf(assertion).lines().findFirst().orElse("");
    }
}
