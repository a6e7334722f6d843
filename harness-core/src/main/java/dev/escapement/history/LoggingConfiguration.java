package dev.escapement.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How a state machine logs its executions.
 *
 * <pre>{@code
 * LoggingConfiguration.at(LogLevel.ERROR).withExecutionData();
 * LoggingConfiguration.read(Json.parse("{\"Level\": \"ALL\", \"IncludeExecutionData\": true}"));   // of a template
 * }</pre>
 *
 * @param includeExecutionData whether inputs, outputs and parameters are logged
 */
@API(status = Status.EXPERIMENTAL)
public record LoggingConfiguration(LogLevel level, boolean includeExecutionData) {

    /** What a machine has that says nothing of logging. */
    public static final LoggingConfiguration DEFAULT = at(LogLevel.OFF);

    /** At a level, without the data of executions. */
    public static LoggingConfiguration at(LogLevel level) {
        return new LoggingConfiguration(level, false);
    }

    /** The same with inputs, outputs and parameters. */
    public LoggingConfiguration withExecutionData() {
        return new LoggingConfiguration(level, true);
    }

    /**
     * Reads {@code loggingConfiguration} of the API, or {@code Logging} or {@code LoggingConfiguration} of a template. Where the logs go is
     * not asked.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static LoggingConfiguration read(JsonNode configuration) {
        if (!configuration.isObject()) {
            throw new IllegalArgumentException(
                    "A logging configuration is an object with a level, not " + Json.write(configuration));
        }
        return new LoggingConfiguration(
                level(member(configuration, "level")), flag(member(configuration, "includeExecutionData")));
    }

    /** As the API writes it. */
    public JsonNode toJson() {
        return Json.object()
                .put("includeExecutionData", includeExecutionData)
                .put("level", level.name())
                .build();
    }

    private static JsonNode member(JsonNode configuration, String name) {
        String inTemplates = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return configuration.path(configuration.has(name) ? name : inTemplates);
    }

    private static LogLevel level(JsonNode value) {
        if (value.isMissingNode()) {
            return LogLevel.OFF;
        }
        List<LogLevel> levels = Arrays.asList(LogLevel.values());
        return levels.stream()
                .filter(each -> each.name().equals(value.textValue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The level of logging is "
                        + levels.stream().map(LogLevel::name).collect(Collectors.joining(", ")) + ", not "
                        + Json.write(value)));
    }

    private static boolean flag(JsonNode value) {
        if (value.isMissingNode() || value.isBoolean()) {
            return value.asBoolean();
        }
        throw new IllegalArgumentException("includeExecutionData is true or false, not " + Json.write(value));
    }
}
