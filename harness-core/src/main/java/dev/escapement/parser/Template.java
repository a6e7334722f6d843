package dev.escapement.parser;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A template that holds state machines among other things.
 *
 * @param source its text
 * @param reading what the text says
 * @param origin where it is kept
 */
record Template(SourceText source, SourceReading reading, SourceOrigin origin) {

    static Template read(SourceOrigin origin) {
        SourceText source = origin.fetch();
        return new Template(source, SourceReading.ofTemplate(source), origin);
    }

    JsonNode root() {
        return reading.root();
    }

    /** The value at a JSON pointer; a missing node if there is none. */
    JsonNode at(String pointer) {
        return root().at(JsonPointer.compile(pointer));
    }

    /** A text value of the template, of which every character knows its place. */
    Passage text(String pointer) {
        return Passage.of(at(pointer).asText(), reading.positions().inside(pointer));
    }

    /** A text that stands for the value at a JSON pointer. */
    Passage standing(String text, String pointer) {
        return Passage.of(text, (from, to) -> reading.positions().span(pointer));
    }

    SourceProblem problem(String pointer, String code, String message) {
        return SourceProblem.at(reading.positions().of(pointer), code, message);
    }

    SourceException trouble(String pointer, String code, String message) {
        return new SourceException(source, problem(pointer, code, message));
    }
}
