package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a {@code ReaderConfig} says, with what holds where it says nothing (asl-reference 7.3). */
record ReaderConfig(JsonNode config) {

    /** {@code CSV}, {@code JSON}, {@code JSONL}, {@code PARQUET} or {@code MANIFEST}; empty if it says nothing. */
    String inputType() {
        return config.path("InputType").asText();
    }

    boolean flattens() {
        return config.path("Transformation").asText().equals("LOAD_AND_FLATTEN");
    }

    boolean readsManifest() {
        return inputType().equals("MANIFEST") || config.has("ManifestType");
    }

    boolean readsAthenaManifest() {
        return config.path("ManifestType").asText().equals("ATHENA_DATA");
    }

    char delimiter() {
        return switch (config.path("CSVDelimiter").asText()) {
            case "PIPE" -> '|';
            case "SEMICOLON" -> ';';
            case "SPACE" -> ' ';
            case "TAB" -> '\t';
            default -> ',';
        };
    }

    boolean givesHeaders() {
        return config.path("CSVHeaderLocation").asText().equals("GIVEN");
    }

    List<String> headers() {
        List<String> headers = new ArrayList<>();
        config.path("CSVHeaders").forEach(header -> headers.add(header.asText()));
        return headers;
    }

    String itemsPointer() {
        return config.path("ItemsPointer").asText();
    }
}
