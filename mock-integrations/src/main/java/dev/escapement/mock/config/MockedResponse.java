package dev.escapement.mock.config;

import dev.escapement.integration.TaskOutcome;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a state is answered, by the number of its call.
 *
 * @param name as the file calls it
 * @param entries sorted by their numbers, none of which stands twice
 */
record MockedResponse(String name, List<Entry> entries) {

    /** What call number so-and-so is answered; {@code null} when the file does not say. */
    @Nullable Entry entry(int number) {
        return entries.stream()
                .filter(entry -> entry.from() <= number && number <= entry.to())
                .findFirst()
                .orElse(null);
    }

    /** The first number that is left out although higher ones are there, or the first after all. */
    int firstMissing() {
        int expected = 0;
        for (Entry entry : entries) {
            if (entry.from() != expected) {
                return expected;
            }
            expected = entry.to() + 1;
        }
        return expected;
    }

    boolean hasGap() {
        return !entries.isEmpty()
                && firstMissing() <= entries.get(entries.size() - 1).to();
    }

    /** {@code 0, 1-2}. */
    String numbers() {
        return entries.isEmpty() ? "none" : entries.stream().map(Entry::key).collect(Collectors.joining(", "));
    }

    /** One answer and the calls it is for, counted from 0. */
    record Entry(String key, int from, int to, TaskOutcome outcome) {}
}
