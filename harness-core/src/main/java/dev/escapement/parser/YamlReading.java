package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 text as the JSON value it stands for.
 *
 * @param root the value
 * @param layout where its parts stand
 */
record YamlReading(JsonNode root, Layout layout) {

    static final String CODE = "INVALID_YAML";

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setParseComments(false)
            .build();

    static YamlReading read(SourceText source, Passage passage, YamlTags tags) {
        YamlText text = new YamlText(source, passage);
        try {
            return new YamlTree(text, tags, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, passage.text())))
                    .read();
        } catch (MarkedYamlEngineException trouble) {
            throw text.trouble(trouble);
        } catch (ReaderException trouble) {
            String message = String.format(
                    Locale.ROOT,
                    "the character U+%04X must not stand in YAML; write it as an escape in double quotes",
                    trouble.getCodePoint());
            throw text.trouble(text.spanAt(trouble.getPosition()), message);
        } catch (SourceException told) {
            throw told;
        } catch (RuntimeException trouble) {
            // The library's scanner lets other exceptions out, such as for the escape \UFFFFFFFF.
            throw text.trouble(new Span(0, 1), "the text cannot be read as YAML: " + trouble.getMessage());
        }
    }
}
