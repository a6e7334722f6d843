package dev.escapement.story;

import dev.escapement.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The story of an execution: how it ended, in which state and why, what led there, and how to see it again.
 *
 * <pre>{@code
 * OrderFulfilment failed 6.240 s after it started
 *   in    ChargeCard, attempt 3 of 3
 *   with  PaymentProvider.Throttled: rate exceeded
 *   11  +0.000  TaskStateEntered  ChargeCard
 *   14  +0.080  TaskFailed        PaymentProvider.Throttled   (retry in 2 s)
 *   17  +2.160  TaskFailed        PaymentProvider.Throttled   (retry in 4 s)
 *   20  +6.240  TaskFailed        PaymentProvider.Throttled   (retries exhausted, no catcher)
 *   reproduce with seed 4242
 * }</pre>
 *
 * <p>Newest last. Not to be implemented.
 */
@API(status = Status.EXPERIMENTAL)
public final class Story {

    private final String machine;
    private final Journal journal;
    private final List<String> waits;
    private final String reproducer;

    /**
     * The story that a journal tells.
     *
     * @param machine what the state machine is called
     * @param waits what each open strand waits for
     * @param reproducer what makes it happen again, such as {@code seed 4242}
     */
    public Story(String machine, Journal journal, List<String> waits, String reproducer) {
        this.machine = machine;
        this.journal = journal;
        this.waits = List.copyOf(waits);
        this.reproducer = reproducer;
    }

    /** It went against an expectation about its end: {@code "to succeed"}. */
    public String against(String expectation) {
        return told(machine + " was expected " + expectation + ", but " + ending());
    }

    /** It went against an expectation about something on its way: {@code "to visit A"}, {@code "visited B"}. */
    public String against(String expectation, String fact) {
        return told(machine + " was expected " + expectation + ", but " + fact + "\n  it    " + ending());
    }

    @Override
    public String toString() {
        return told(machine + " " + ending());
    }

    private String ending() {
        return Ending.of(journal).inWords();
    }

    private String told(String heading) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Trouble.of(journal).lines());
        waits.forEach(wait -> lines.add("open  " + wait));
        lines.addAll(Milestones.of(journal).lines());
        lines.add("reproduce with " + reproducer);
        return lines.stream().map(line -> "  " + line).collect(Collectors.joining("\n", heading + "\n", ""));
    }
}
