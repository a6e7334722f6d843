package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.parser.Positions.Position;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A JSON or YAML text that is no definition but stands beside one, such as a file of scenarios: its value, and where each part of
 * it stands.
 *
 * <pre>{@code
 * Document document = Document.ofFile(Path.of("orders.scenario.yaml"));
 * document.root().at("/scenarios/0/name");
 * document.complaint("/scenarios/0/name", "is taken");   // orders.scenario.yaml:7:5: is taken, with the line and a caret
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class Document {

    private final SourceText source;
    private final SourceReading reading;

    private Document(SourceText source) {
        if (source.text().isBlank()) {
            throw new SourceException(source, SourceProblem.of("EMPTY", "there is nothing in it"));
        }
        SourceFormat format = SourceFormat.of(source);
        this.source = source;
        this.reading = SourceReading.of(source, Passage.of(source.text()), format);
    }

    /**
     * Reads a file; its ending tells JSON from YAML, else its first line.
     *
     * @throws SourceException if there is no such file, or neither JSON nor YAML in it
     */
    public static Document ofFile(Path file) {
        return new Document(new SourceOrigin.InFile(file).fetch());
    }

    /**
     * Reads a text at hand.
     *
     * @throws SourceException if it is neither JSON nor YAML
     */
    public static Document of(String name, String text) {
        return new Document(SourceText.of(name, text));
    }

    /** Its value. */
    public JsonNode root() {
        return reading.root();
    }

    /** The line of the value at a JSON pointer, counted from 1. */
    public int line(String pointer) {
        return reading.positions().of(pointer).line();
    }

    /** The column of the value at a JSON pointer, counted from 1. */
    public int column(String pointer) {
        return reading.positions().of(pointer).column();
    }

    /** Says something about the value at a JSON pointer, with its place, its line and a caret under it. */
    public String complaint(String pointer, String message) {
        return complaint(reading.positions().of(pointer), message);
    }

    /** Says something about the name of the member at a JSON pointer. */
    public String complaintAboutName(String pointer, String message) {
        return complaint(reading.positions().ofName(pointer), message);
    }

    /** Says of every member that is named twice in the same object that it is. */
    public List<String> repetitions() {
        return reading.positions().repetitions().stream()
                .map(each -> complaint(
                        each.later(),
                        "this key is there twice, first in line "
                                + each.earlier().line()))
                .toList();
    }

    private String complaint(@Nullable Position position, String message) {
        if (position == null) {
            return source.name() + ": " + message;
        }
        return source.name() + ":" + position.line() + ":" + position.column() + ": " + message + "\n"
                + Excerpt.of(source.text(), position).indent(4).stripTrailing();
    }
}
