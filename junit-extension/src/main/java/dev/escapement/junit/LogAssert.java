package dev.escapement.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.history.HistoryEventType;
import dev.escapement.history.LogRecord;
import dev.escapement.history.LoggingConfiguration;
import dev.escapement.json.Json;
import dev.escapement.json.JsonComparison;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Assertions about what an execution writes to CloudWatch Logs.
 *
 * <pre>{@code
 * assertThat(execution).log(LoggingConfiguration.at(LogLevel.ERROR), log -> log
 *         .hasExactly(TASK_FAILED, EXECUTION_FAILED)
 *         .hasRecord(TASK_FAILED, "{\"error\": \"Card.Declined\"}")
 *         .neverTells("4111 1111 1111 1111"));
 * }</pre>
 *
 * <p>Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public class LogAssert extends StoryAssert<LogAssert, List<LogRecord>> {

    private final Execution execution;

    /** About the log of the given execution. */
    public LogAssert(Execution execution, LoggingConfiguration configuration) {
        super(execution.log(configuration).records(), LogAssert.class);
        this.execution = execution;
    }

    /** It has records of exactly these types in this order. */
    public LogAssert hasExactly(HistoryEventType... types) {
        List<String> expected =
                List.of(types).stream().map(HistoryEventType::apiName).toList();
        List<String> found =
                actual.stream().map(record -> record.type().apiName()).toList();
        return met(found.equals(expected), "to log " + Visits.inWords(expected), "logs " + Visits.inWords(found));
    }

    /** It has a record of the type with at least these details. */
    public LogAssert hasRecord(HistoryEventType type, String details) {
        JsonNode expected = Expected.json(details);
        List<JsonNode> found = actual.stream()
                .filter(record -> record.type() == type)
                .map(LogRecord::details)
                .toList();
        return met(
                found.stream()
                        .anyMatch(each -> JsonComparison.CONTAINING
                                .differences(expected, each)
                                .isEmpty()),
                "to log " + type + " with " + details.strip(),
                found.isEmpty()
                        ? "logs no " + type
                        : "logs "
                                + Visits.inWords(found.stream().map(Json::write).toList()));
    }

    /** No record holds this text, such as the number of a card; texts inside texts are looked through as they stand. */
    public LogAssert neverTells(String secret) {
        List<String> telling = actual.stream()
                .filter(record -> Json.write(record.details()).contains(secret))
                .map(record -> record.type() + " (" + record.id() + ")")
                .toList();
        return met(telling.isEmpty(), "never to log " + secret, "logs it in " + Visits.inWords(telling));
    }

    @Override
    Execution execution() {
        return execution;
    }
}
