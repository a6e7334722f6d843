package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.definition.Distribution;
import dev.escapement.definition.Distribution.ItemBatcher;
import dev.escapement.definition.Distribution.ResultWriter;
import dev.escapement.expression.Expression;
import dev.escapement.json.Json;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what only distributed Maps have (asl-reference 7). */
final class DistributionReader {

    private static final FieldSet BATCHER = FieldSet.of("MaxItemsPerBatch MaxInputBytesPerBatch BatchInput")
            .jsonPath("MaxItemsPerBatchPath MaxInputBytesPerBatchPath");
    private static final FieldSet WRITER =
            FieldSet.of("Resource WriterConfig").jsonPath("Parameters").jsonata("Arguments");
    private static final FieldSet WRITER_CONFIG = FieldSet.of("Transformation OutputType");

    private DistributionReader() {}

    static @Nullable Distribution read(Draft draft, Processor processor) {
        @Nullable String label = LabelReader.read(draft);
        if (!processor.distributed()) {
            refuseInline(draft.fields());
            return null;
        }
        if (draft.container().enclosure().express()) {
            draft.problems()
                    .schema(draft.fields().location(), "Express state machine does not support DISTRIBUTED maps");
        }
        return new Distribution(
                processor.express(), label, ItemReaderReader.read(draft), batcher(draft), writer(draft));
    }

    private static void refuseInline(Fields fields) {
        if (Stream.of("ItemReader", "ItemBatcher", "ResultWriter").anyMatch(fields::has)) {
            fields.problems()
                    .schema(
                            fields.location(),
                            "The ItemReader, ItemBatcher and ResultWriter fields are not supported for INLINE maps");
        }
    }

    private static @Nullable ItemBatcher batcher(Draft draft) {
        Fields fields = draft.fields().object("ItemBatcher");
        if (fields == null) {
            return null;
        }
        BATCHER.check(fields, draft.queryLanguage());
        fields.atLeastOne(draft.language().batchLimits());
        @Nullable Expression items = draft.language().number(draft, fields, Quantity.BATCH_ITEMS);
        @Nullable Expression bytes = draft.language().number(draft, fields, Quantity.BATCH_BYTES);
        return new ItemBatcher(items, bytes, draft.language().template(draft, fields, "BatchInput"));
    }

    private static @Nullable ResultWriter writer(Draft draft) {
        Fields fields = draft.fields().object("ResultWriter");
        if (fields == null) {
            return null;
        }
        WRITER.check(fields, draft.queryLanguage());
        if (!fields.has("WriterConfig")) {
            fields.require("Resource", draft.language().argumentsField());
        }
        @Nullable String resource = S3Resource.WRITING.read(fields);
        @Nullable Expression arguments =
                draft.language().template(draft, fields, draft.language().argumentsField());
        return new ResultWriter(resource, arguments, writerConfig(draft, fields.object("WriterConfig")));
    }

    private static JsonNode writerConfig(Draft draft, @Nullable Fields config) {
        if (config == null) {
            return Json.emptyObject();
        }
        WRITER_CONFIG.check(config, draft.queryLanguage());
        config.oneOf("Transformation", List.of("NONE", "COMPACT", "FLATTEN"));
        config.oneOf("OutputType", List.of("JSON", "JSONL"));
        return config.object();
    }
}
