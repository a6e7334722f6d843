package dev.escapement.mock;

import dev.escapement.integration.TaskCall;
import java.util.function.Predicate;

/**
 * What else must hold of a call.
 *
 * @param words as it stands in the script: {@code onAttempt(2)}
 * @param holds whether it does
 */
record Condition(String words, Predicate<? super TaskCall> holds) {}
