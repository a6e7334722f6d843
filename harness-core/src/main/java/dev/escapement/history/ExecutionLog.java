package dev.escapement.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.journal.ExecutionFact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an execution writes to CloudWatch Logs, as far as it has come.
 *
 * <pre>{@code
 * ExecutionLog log = execution.log(LoggingConfiguration.at(LogLevel.ERROR).withExecutionData());
 * log.types();       // [TaskFailed, ExecutionFailed]
 * log.jsonLines();   // what a metric filter or an Insights query would read
 * }</pre>
 *
 * @param records in the order in which they are written
 */
@API(status = Status.EXPERIMENTAL)
public record ExecutionLog(List<LogRecord> records) {

    public ExecutionLog {
        records = List.copyOf(records);
    }

    /**
     * Of the events of an execution.
     *
     * @param mapRunArn the Map run that it is a child of; {@code null} for an execution of its own
     */
    public static ExecutionLog of(
            List<HistoryEvent> history,
            String executionArn,
            @Nullable String mapRunArn,
            LoggingConfiguration configuration) {
        List<LogRecord> records = new ArrayList<>();
        int redrives = 0;
        for (HistoryEvent event : history) {
            if (event.fact() instanceof ExecutionFact.Redriven redriven) {
                redrives = redriven.redriveCount();
            }
            if (configuration.level().logs(event.type())) {
                JsonNode details = LoggedDetails.of(event.details(), configuration.includeExecutionData());
                records.add(new LogRecord(
                        event.id(),
                        event.type(),
                        details,
                        event.previousId(),
                        event.timestamp(),
                        executionArn,
                        redrives,
                        mapRunArn));
            }
        }
        return new ExecutionLog(records);
    }

    /** The types of its events, in order. */
    public List<HistoryEventType> types() {
        return records.stream().map(LogRecord::type).toList();
    }

    /** One JSON object per line, each line with its end. */
    public String jsonLines() {
        return records.stream().map(record -> record + "\n").collect(Collectors.joining());
    }
}
