package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a text says, and where.
 *
 * @param root its value
 * @param positions where the parts of the value stand
 */
record SourceReading(JsonNode root, TextPositions positions) {

    /** Reads a passage of a source as JSON or YAML. */
    static SourceReading of(SourceText source, Passage passage, SourceFormat format) {
        if (passage.text().isBlank()) {
            throw blank(source);
        }
        return format == SourceFormat.JSON ? json(source, passage) : yaml(source, passage, YamlTags.NONE);
    }

    /** Reads a template, in which YAML may use the short forms of functions. */
    static SourceReading ofTemplate(SourceText source) {
        if (source.text().isBlank()) {
            throw blank(source);
        }
        Passage passage = Passage.of(source.text());
        return SourceFormat.of(source) == SourceFormat.JSON
                ? json(source, passage)
                : yaml(source, passage, YamlTags.CLOUD_FORMATION);
    }

    private static SourceReading json(SourceText source, Passage passage) {
        JsonNode root = JsonReading.read(source, passage);
        return new SourceReading(root, new TextPositions(source.text(), passage, () -> JsonLayout.of(passage.text())));
    }

    private static SourceReading yaml(SourceText source, Passage passage, YamlTags tags) {
        JsonNode root = YamlReading.read(source, passage, tags).root();
        return new SourceReading(
                root,
                new TextPositions(
                        source.text(),
                        passage,
                        () -> YamlReading.read(source, passage, tags).layout()));
    }

    /** In the words of the service (asl-reference 1.6.3). */
    private static SourceException blank(SourceText source) {
        return new SourceException(
                source, SourceProblem.of("SCHEMA_VALIDATION_FAILED", "Definition must be a valid JSON object"));
    }
}
