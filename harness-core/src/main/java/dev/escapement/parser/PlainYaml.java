package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** YAML that is no definition, such as what the command line prints with {@code --output yaml}. */
@API(status = Status.INTERNAL)
public final class PlainYaml {

    private PlainYaml() {}

    /**
     * The JSON value that the text stands for.
     *
     * @throws SourceException if it is not YAML
     */
    public static JsonNode read(String text) {
        SourceText source = SourceText.of("the text", text);
        return YamlReading.read(source, Passage.of(source.text()), YamlTags.NONE)
                .root();
    }
}
