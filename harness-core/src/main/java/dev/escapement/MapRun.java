package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.engine.ChildExecutions;
import dev.escapement.history.Timestamps;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.maprun.ChildRecord;
import dev.escapement.maprun.Concurrency;
import dev.escapement.maprun.MapRunCounts;
import dev.escapement.maprun.MapRunLedger;
import dev.escapement.maprun.MapRunStatus;
import dev.escapement.reading.CostComparison;
import dev.escapement.reading.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The run of a distributed Map: how its children ended, and what was seen of them.
 *
 * <pre>{@code
 * MapRun run = execution.mapRuns().get(0);
 * run.executionCounts().failed();   // 3
 * run.errors();                     // {Lambda.TooManyRequestsException=214}: attempts, most of them tried again
 * run.concurrency().peak();         // 400
 * run.executions();                 // those that failed, each with its history
 * }</pre>
 *
 * <p>Counts are always whole. Which children can still be looked at is for {@link Simulation.Builder#keeping} to say. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class MapRun {

    /** What the service shows for a Map that leaves the concurrency to it (asl-reference 9.4). */
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final Simulation simulation;
    private final ChildExecutions children;
    private final MapRunLedger ledger;

    MapRun(Simulation simulation, ChildExecutions children) {
        this.simulation = simulation;
        this.children = children;
        this.ledger = children.ledger();
    }

    /** Its ARN. */
    public String arn() {
        return ledger.terms().mapRunArn();
    }

    /** The execution that the Map belongs to. */
    public String executionArn() {
        return ledger.terms().executionArn();
    }

    /** The name of the Map. */
    public String state() {
        return ledger.terms().state();
    }

    /** The label of the Map, given or made up. */
    public String label() {
        return ledger.terms().label();
    }

    /** How it stands. */
    public MapRunStatus status() {
        return ledger.status();
    }

    /** When it started. */
    public Instant startedAt() {
        return ledger.terms().startedAt();
    }

    /** When it ended; {@code null} while it runs. */
    public @Nullable Instant stoppedAt() {
        return ledger.stoppedAt();
    }

    /** How often it was redriven. */
    public int redriveCount() {
        return ledger.redriveCount();
    }

    /** When it was redriven for the last time; {@code null} if never. */
    public @Nullable Instant redrivenAt() {
        return ledger.redrivenAt();
    }

    /** How many child executions stand how. */
    public MapRunCounts executionCounts() {
        return ledger.executionCounts();
    }

    /** How many items stand how; with batches these are more than executions. */
    public MapRunCounts itemCounts() {
        return ledger.itemCounts();
    }

    /** How many children ran at a time, over the virtual time. */
    public Concurrency concurrency() {
        return ledger.concurrency();
    }

    /** The children that took longest, the slowest first; ten at most. */
    public List<ChildRecord> slowest() {
        return ledger.slowest();
    }

    /** How many children ended how: by the name of their error, or {@code SUCCEEDED} or {@code ABORTED}. */
    public Map<String, Long> outcomes() {
        return ledger.outcomes();
    }

    /** Which errors the attempts of Tasks in the children ended with, those included that were tried again. */
    public Map<String, Long> errors() {
        return ledger.errors();
    }

    /** How often the children entered each state. */
    public Map<String, Long> statesEntered() {
        return ledger.statesEntered();
    }

    /** What the children are billed for once they have ended, and the children of their own Maps; the Map itself counts in its execution. */
    public Usage usage() {
        return Bills.of(ledger.charges());
    }

    /**
     * What its children cost as Standard and as Express workflows, and why they could not be Express. Which they are is for
     * {@code ExecutionType} of the Map's {@code ProcessorConfig} to say.
     */
    public CostComparison costComparison() {
        return new CostComparison(
                Bills.of(ledger.chargesAsStandard()),
                Bills.of(ledger.chargesAsExpress()),
                Bills.obstacles(simulation, this));
    }

    /** The children that run and those that were kept. */
    public List<Execution> executions() {
        return children.all().stream().map(simulation::child).toList();
    }

    /** As DescribeMapRun answers (asl-reference 9.4), times as the command line prints them. */
    public JsonNode describe() {
        MapRunLedger.Terms terms = ledger.terms();
        ObjectBuilder told = times(Json.object()
                        .put("mapRunArn", arn())
                        .put("executionArn", executionArn())
                        .put("status", status().name()))
                .put("maxConcurrency", terms.maxConcurrency() == 0 ? UNLIMITED : terms.maxConcurrency())
                .put(
                        "toleratedFailurePercentage",
                        Json.number(terms.toleratedPercentage() == null ? 0.0 : terms.toleratedPercentage()))
                .put("toleratedFailureCount", terms.toleratedCount() == null ? 0 : terms.toleratedCount())
                .put("itemCounts", itemCounts().toJson())
                .put("executionCounts", executionCounts().toJson())
                .put("redriveCount", redriveCount());
        @Nullable Instant redriven = redrivenAt();
        return told.putIfPresent("redriveDate", redriven == null ? null : Timestamps.cli(redriven))
                .build();
    }

    /** Goes on under other terms, as UpdateMapRun asks for it; what is {@code null} stays. */
    @API(status = Status.INTERNAL)
    public void update(@Nullable Integer maxConcurrency, @Nullable Double percentage, @Nullable Long count) {
        children.change(maxConcurrency, percentage, count);
    }

    /** Its entry in what ListMapRuns answers. */
    public JsonNode summary() {
        return times(Json.object()
                        .put("executionArn", executionArn())
                        .put("mapRunArn", arn())
                        .put("stateMachineArn", ledger.terms().machineArn()))
                .build();
    }

    private ObjectBuilder times(ObjectBuilder json) {
        json.put("startDate", Timestamps.cli(startedAt()));
        Instant stopped = stoppedAt();
        return stopped == null ? json : json.put("stopDate", Timestamps.cli(stopped));
    }

    @Override
    public String toString() {
        MapRunCounts counts = executionCounts();
        return state() + " " + status() + ": " + counts.succeeded() + " of " + counts.total() + " children succeeded, "
                + counts.failures() + " failed";
    }
}
