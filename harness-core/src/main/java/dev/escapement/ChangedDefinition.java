package dev.escapement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.parser.SourceException;
import dev.escapement.recording.Recording;
import dev.escapement.replay.DefinitionChanges;
import java.util.List;

/** The definition of a recording beside that of a machine. */
final class ChangedDefinition {

    private ChangedDefinition() {}

    static List<String> since(Recording recording, StateMachine machine) {
        String was = recording.definition();
        String is = machine.definitionText();
        try {
            return was == null || is == null ? List.of() : DefinitionChanges.between(tree(was), tree(is));
        } catch (JsonSyntaxException | SourceException unreadable) {
            return List.of();
        }
    }

    private static JsonNode tree(String text) {
        return text.stripLeading().startsWith("{")
                ? Json.parse(text)
                : DefinitionSource.ofText(text).read().root();
    }
}
