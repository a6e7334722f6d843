package dev.escapement.maprun;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The books of one Map run: written by the engine, child by child, and read by whoever looks. */
@API(status = Status.INTERNAL)
public final class MapRunLedger {

    private Terms terms;
    private final Tally items = new Tally();
    private final Tally executions = new Tally();
    private final ConcurrencyTimeline timeline;
    private final SlowestChildren slowest = new SlowestChildren();
    private final ErrorCounts outcomes = new ErrorCounts();
    private final ErrorCounts errors = new ErrorCounts();
    private final StateCounts states = new StateCounts();
    private long starts;
    private long expressUnits;
    private Charges inside = Charges.NONE;
    private Charges handedOn = Charges.NONE;
    private int running;
    private MapRunStatus status = MapRunStatus.RUNNING;
    private @Nullable Instant stoppedAt;
    private int redriveCount;
    private @Nullable Instant redrivenAt;

    /** Opens the books. */
    public MapRunLedger(Terms terms) {
        this.terms = terms;
        this.timeline = new ConcurrencyTimeline(terms.startedAt());
    }

    /** So many items, and so many children for them as far as that is known, are to come. */
    public void expect(long knownItems, long knownExecutions) {
        items.expect(knownItems);
        executions.expect(knownExecutions);
    }

    /** It goes on under other terms; what is {@code null} stays. */
    public void change(@Nullable Integer maxConcurrency, @Nullable Double percentage, @Nullable Long count) {
        terms = new Terms(
                terms.mapRunArn(),
                terms.executionArn(),
                terms.machineArn(),
                terms.state(),
                terms.label(),
                terms.express(),
                maxConcurrency == null ? terms.maxConcurrency() : maxConcurrency,
                count == null ? terms.toleratedCount() : count,
                percentage == null ? terms.toleratedPercentage() : percentage,
                terms.startedAt());
    }

    /** A child starts. */
    public void start(int itemsOfChild, Instant now) {
        items.start(itemsOfChild);
        executions.start(1);
        starts++;
        timeline.changeTo(++running, now);
    }

    /** A child has ended. */
    public void end(ChildRecord child, Instant now) {
        items.end(child.outcome(), child.items());
        executions.end(child.outcome(), 1);
        timeline.changeTo(--running, now);
        slowest.add(child);
        outcomes.add(child.error() == null ? child.outcome().name() : child.error());
    }

    /** It goes on after all, with those children that did not succeed. */
    public void redrive(Instant now) {
        items.redrive();
        executions.redrive();
        outcomes.keepOnly(ChildOutcome.SUCCEEDED.name());
        status = MapRunStatus.RUNNING;
        stoppedAt = null;
        redriveCount++;
        redrivenAt = now;
    }

    /** A child starts again. */
    public void startAgain(int itemsOfChild, Instant now) {
        items.startAgain(itemsOfChild);
        executions.startAgain(1);
        starts += terms.express() ? 1 : 0;
        timeline.changeTo(++running, now);
    }

    /** A child that was to start again stays as it had ended. */
    public void stay(ChildOutcome outcome, @Nullable String error, int itemsOfChild) {
        items.stay(outcome, itemsOfChild);
        executions.stay(outcome, 1);
        outcomes.add(error == null ? outcome.name() : error);
    }

    /** A child that stays could not have been started again. */
    public void refuse(int itemsOfChild) {
        items.refuse(itemsOfChild);
        executions.refuse(1);
    }

    /** A child entered a state. */
    public void entered(String state) {
        states.enter(state);
    }

    /** A child tried a state again, or was redriven, which is billed alike. */
    public void retried() {
        states.retry();
    }

    /** An attempt in a child failed, whatever became of it. */
    public void failedAttempt(String error) {
        errors.add(error);
    }

    /** A child with so many items will never be started. */
    public void leave(int itemsOfChild) {
        items.leave(itemsOfChild);
        executions.leave(1);
    }

    /** It is over; whether or not the results were handed on. */
    public void close(MapRunStatus how, boolean resultsWritten, Instant now) {
        status = how;
        stoppedAt = now;
        if (resultsWritten) {
            items.write();
            executions.write();
        }
    }

    /** What it was started under. */
    public Terms terms() {
        return terms;
    }

    /** How it stands. */
    public MapRunStatus status() {
        return status;
    }

    /** When it ended; {@code null} while it runs. */
    public @Nullable Instant stoppedAt() {
        return stoppedAt;
    }

    /** How often it was redriven. */
    public int redriveCount() {
        return redriveCount;
    }

    /** When it was redriven for the last time; {@code null} if never. */
    public @Nullable Instant redrivenAt() {
        return redrivenAt;
    }

    /** In items. */
    public MapRunCounts itemCounts() {
        return items.counts();
    }

    /** In child executions. */
    public MapRunCounts executionCounts() {
        return executions.counts();
    }

    /** Items in children that failed. */
    public long failedItems() {
        return items.failures();
    }

    /** Items in children that were started. */
    public long startedItems() {
        return items.started();
    }

    /** How many ran at a time. */
    public Concurrency concurrency() {
        return timeline.reading();
    }

    /** The few that took longest. */
    public List<ChildRecord> slowest() {
        return slowest.reading();
    }

    /** Children by how they ended: by their error, or {@code SUCCEEDED}, {@code ABORTED}. */
    public Map<String, Long> outcomes() {
        return outcomes.reading();
    }

    /** Failed attempts of Tasks in children by error, tried again or not. */
    public Map<String, Long> errors() {
        return errors.reading();
    }

    /** How often the children entered each state. */
    public Map<String, Long> statesEntered() {
        return states.entered();
    }

    /** A child took so many steps of time multiplied by steps of memory, of which it is billed for each if it is Express. */
    public void used(long units) {
        expressUnits += units;
    }

    /** A child had Map runs of its own, which are billed for this. */
    public void include(Charges ofMapRunsInside) {
        inside = inside.plus(ofMapRunsInside);
    }

    /** What its children are billed for, and theirs. */
    public Charges charges() {
        return (terms.express() ? chargesAsExpress() : chargesAsStandard()).plus(inside);
    }

    /** What its children would be billed for if they were Standard: every state entered, every retry and every redrive. */
    public Charges chargesAsStandard() {
        return new Charges(starts, states.transitions(), 0, 0);
    }

    /** What its children would be billed for if they were Express: every start, and the memory each takes for its time. */
    public Charges chargesAsExpress() {
        return new Charges(0, 0, starts, expressUnits);
    }

    /** What its children are billed for since this was asked for the last time. */
    public Charges newCharges() {
        Charges all = charges();
        Charges fresh = all.since(handedOn);
        handedOn = all;
        return fresh;
    }

    /** How far it has come. */
    public Progress progress(Instant now) {
        MapRunCounts counts = items.counts();
        return new Progress(terms.mapRunArn(), counts.ended(), counts.failures(), counts.total(), now);
    }

    /**
     * What a Map run was started under.
     *
     * @param state the name of the Map
     * @param label what stands in the names of the children
     * @param machineArn of the machine around the Map
     * @param maxConcurrency as the definition says it; 0 leaves it to the service
     * @param toleratedCount {@code null} if the definition does not say
     * @param toleratedPercentage {@code null} if the definition does not say
     */
    @API(status = Status.INTERNAL)
    public record Terms(
            String mapRunArn,
            String executionArn,
            String machineArn,
            String state,
            String label,
            boolean express,
            int maxConcurrency,
            @Nullable Long toleratedCount,
            @Nullable Double toleratedPercentage,
            Instant startedAt) {}
}
