package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.Distribution.ItemReader;
import dev.escapement.expression.Expression;
import dev.escapement.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads where a distributed Map takes its items from (asl-reference 7.3). */
final class ItemReaderReader {

    private static final FieldSet READER =
            FieldSet.of("Resource ReaderConfig").jsonPath("Parameters").jsonata("Arguments");
    private static final FieldSet CONFIG = FieldSet.of(
                    "InputType Transformation ManifestType CSVDelimiter CSVHeaderLocation CSVHeaders MaxItems ItemsPointer")
            .jsonPath("MaxItemsPath");

    private ItemReaderReader() {}

    static @Nullable ItemReader read(Draft draft) {
        Fields fields = draft.fields().object("ItemReader");
        if (fields == null) {
            return null;
        }
        fields.require("Resource");
        READER.check(fields, draft.queryLanguage());
        @Nullable String resource = S3Resource.READING.read(fields);
        @Nullable Expression arguments =
                draft.language().template(draft, fields, draft.language().argumentsField());
        @Nullable Fields config = fields.object("ReaderConfig");
        if (config != null) {
            check(config, draft.queryLanguage());
        }
        @Nullable Expression maxItems = config == null ? null : draft.language().number(draft, config, Quantity.ITEMS);
        JsonNode literals = config == null ? Json.emptyObject() : config.object();
        return resource == null ? null : new ItemReader(resource, arguments, literals, maxItems);
    }

    private static void check(Fields config, QueryLanguage language) {
        CONFIG.check(config, language);
        config.oneOf("InputType", List.of("CSV", "JSON", "JSONL", "PARQUET", "MANIFEST"));
        config.oneOf("Transformation", List.of("NONE", "LOAD_AND_FLATTEN"));
        config.oneOf("ManifestType", List.of("ATHENA_DATA", "S3_INVENTORY"));
        config.oneOf("CSVDelimiter", List.of("COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB"));
        String headers = config.oneOf("CSVHeaderLocation", List.of("FIRST_ROW", "GIVEN"));
        if ("GIVEN".equals(headers)) {
            config.require("CSVHeaders");
        }
        config.texts("CSVHeaders");
        config.text("ItemsPointer");
    }
}
