package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.journal.Fact;
import dev.escapement.journal.StateFact;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.story.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one execution came to.
 *
 * @param isAsExpected whether it ended, or was left, as it should
 * @param history the file that its history was written to; {@code null} if to none
 */
record RunReport(
        Execution execution, boolean isAsExpected, @Nullable String history) implements Report {

    private static final int LONGEST_OUTPUT = 2_000;

    @Override
    public void print(Paper paper) {
        StoryPrint.print(paper, execution.story().toString(), execution.status());
        paper.gap();
        JsonNode output = execution.output();
        if (output != null) {
            paper.print("output   " + shown(Json.write(output)));
        }
        if (execution.isOpen()) {
            paper.print("status   " + Ink.CAUTION.on("RUNNING") + " after " + Words.roundly(execution.elapsed()));
        }
        paper.print("used     " + Counts.of(execution.statistics().transitionsBilled(), "transition") + ", "
                + Counts.of(execution.statistics().events(), "event"));
        if (history != null) {
            paper.print("history  " + history);
        }
        execution.simulation().warnings().forEach(warning -> paper.print(Ink.CAUTION.on("warning") + "  " + warning));
    }

    private static String shown(String json) {
        return json.length() <= LONGEST_OUTPUT
                ? json
                : json.substring(0, LONGEST_OUTPUT) + "… (" + json.length() + " characters; --json prints them all)";
    }

    @Override
    public void describe(ObjectBuilder document) {
        document.put("machine", execution.machine().name())
                .put("status", execution.status().name())
                .putIfPresent("output", execution.output())
                .putIfPresent("error", execution.error())
                .putIfPresent("cause", execution.cause())
                .put("startedAt", execution.startedAt().toString());
        if (execution.stoppedAt() != null) {
            document.put("stoppedAt", execution.stoppedAt().toString());
        }
        document.put("elapsedMillis", execution.elapsed().toMillis())
                .put("path", texts(path()))
                .put("waits", texts(execution.waits()))
                .put("transitions", execution.statistics().transitionsBilled())
                .put("events", execution.statistics().events())
                .put("warnings", texts(execution.simulation().warnings()))
                .put("seed", execution.simulation().seed())
                .put("reproduce", execution.simulation().reproducer())
                .put("story", execution.story().toString())
                .putIfPresent("history", history);
    }

    /** The states that were entered, in their order. */
    private List<String> path() {
        List<String> path = new ArrayList<>();
        for (Fact fact : execution.journal().facts()) {
            if (fact instanceof StateFact.Entered entered) {
                path.add(entered.state().name());
            }
        }
        return path;
    }

    private static JsonNode texts(List<String> texts) {
        return Json.array(texts.stream().map(Json::text).toList());
    }

    /** The colour of an end. */
    static Ink ink(ExecutionStatus status) {
        return switch (status) {
            case SUCCEEDED -> Ink.GOOD;
            case RUNNING -> Ink.CAUTION;
            case FAILED, TIMED_OUT, ABORTED -> Ink.BAD;
        };
    }
}
