package dev.escapement.models;

import dev.escapement.services.AwsAction;
import dev.escapement.services.ServiceError;
import dev.escapement.services.Shape.Structure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of one service: a line that counts, then lines of errors, of actions, of shapes.
 *
 * <p>An error is {@code QueueDoesNotExist 400 AWS.SimpleQueueService.NonExistentQueue}, status and code only where known.
 * An action is {@code PutItem 1 2 0 3}: the shapes of request and response, then the errors, all as positions in their part
 * of the text; {@code -PutItem} is not offered to Tasks. Positions are in base 36. For shapes see {@link ShapeLines}.
 */
final class ServiceText {

    private final String errorPrefix;
    private final List<String> errorLines;
    private final Map<String, String> actionLines;
    private final ShapeLines shapes;

    /** Those that somebody asked for: a fault asks again at every call. */
    private final Map<String, AwsAction> actions = new ConcurrentSkipListMap<>();

    private ServiceText(
            String errorPrefix, List<String> errorLines, Map<String, String> actionLines, ShapeLines shapes) {
        this.errorPrefix = errorPrefix;
        this.errorLines = errorLines;
        this.actionLines = actionLines;
        this.shapes = shapes;
    }

    static ServiceText of(String text, String errorPrefix) {
        List<String> lines = text.lines().toList();
        String[] counts = lines.get(0).split(" ");
        int firstAction = 1 + ShapeLines.position(counts[0]);
        int firstShape = firstAction + ShapeLines.position(counts[1]);
        Map<String, String> actions = new LinkedHashMap<>();
        for (String line : lines.subList(firstAction, firstShape)) {
            actions.put(actionName(line), line);
        }
        return new ServiceText(
                errorPrefix,
                lines.subList(1, firstAction),
                Collections.unmodifiableMap(actions),
                new ShapeLines(lines.subList(firstShape, lines.size())));
    }

    private static String actionName(String line) {
        int start = line.startsWith("-") ? 1 : 0;
        return SdkNames.lowerStart(line.substring(start, line.indexOf(' ')));
    }

    List<String> actionNames() {
        return List.copyOf(actionLines.keySet());
    }

    @Nullable AwsAction action(String name) {
        String line = actionLines.get(name);
        return line == null ? null : actions.computeIfAbsent(name, unread -> read(name, line));
    }

    private AwsAction read(String name, String line) {
        List<String> words = List.of(line.split(" "));
        List<ServiceError> errors =
                words.subList(3, words.size()).stream().map(this::error).toList();
        return new AwsAction(name, structure(words.get(1)), structure(words.get(2)), errors, !line.startsWith("-"));
    }

    private Structure structure(String position) {
        return (Structure) shapes.at(ShapeLines.position(position));
    }

    private ServiceError error(String position) {
        String[] words = errorLines.get(ShapeLines.position(position)).split(" ");
        String shape = words[0];
        String name = errorPrefix + "." + SdkNames.exception(shape);
        Integer status = words.length > 1 && !words[1].isEmpty() ? Integer.valueOf(words[1]) : null;
        return new ServiceError(name, shape, words.length > 2 ? words[2] : shape, status);
    }
}
