package dev.escapement.parser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.definition.Distribution;
import dev.escapement.definition.Distribution.ResultWriter;
import dev.escapement.definition.MapState;
import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapReaderTest {

    private static final String STATES = "\"StartAt\": \"In\", \"States\": {\"In\": {\"Type\": \"Succeed\"}}";
    private static final String INLINE = "\"Type\": \"Map\", \"End\": true, \"ItemProcessor\": {" + STATES + "}";
    private static final String DISTRIBUTED = "\"Type\": \"Map\", \"End\": true, \"ItemProcessor\": {"
            + "\"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"}, " + STATES + "}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "MaxConcurrency": -1                                     | Minimum value is 0 at @/MaxConcurrency
                    "MaxConcurrency": "2"                                    | Expected value of type Integer at @/MaxConcurrency
                    "MaxConcurrency": 1, "MaxConcurrencyPath": "$.m"         | There should only be one of the following fields: [MaxConcurrency, MaxConcurrencyPath] at @
                    "MaxConcurrencyPath": "$$.Execution.Input.m"             | Value is not a Reference Path at @/MaxConcurrencyPath
                    "ToleratedFailureCount": -2                              | Minimum value is 0 at @/ToleratedFailureCount
                    "ToleratedFailurePercentage": -0.5                       | Minimum value is 0.0 at @/ToleratedFailurePercentage
                    "ToleratedFailurePercentage": 100.5                      | Maximum value is 100.0 at @/ToleratedFailurePercentage
                    "ItemsPath": "items"                                     | Value is not a Reference Path: Reference path didn't start with '$' at @/ItemsPath
                    "ItemsPath": "$.items[*]"                                | Value is not a Reference Path at @/ItemsPath
                    "ItemsPath": "$$items"                                   | Value is not a Reference Path at @/ItemsPath
                    "ItemSelector": {}, "Parameters": {}                     | There should only be one of the following fields: [ItemSelector, Parameters] at @
                    "Iterator": {}                                           | There should only be one of the following fields: [ItemProcessor, Iterator] at @
                    "ItemReader": {}                                         | The ItemReader, ItemBatcher and ResultWriter fields are not supported for INLINE maps at @
                    "ItemSelector": {"a.$": 1}                               | The value for the field 'a.$' must be a STRING that contains a JSONPath but was a NUMBER at @/ItemSelector
                    """)
    void the_fields_of_a_map_are_checked(String members, String refusal) {
        assertThat(Verdicts.ofState(INLINE + ", " + members))
                .containsExactly("SCHEMA: " + refusal.replace("@", "/States/Only"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "ItemReader": {}                                                      | These fields are required: [Resource] at @/ItemReader
                    "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Arguments": {}} | The QueryLanguage is set to 'JSONPath', but field 'Arguments' is only supported for the 'JSONata' QueryLanguage at @/ItemReader
                    "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "XML"}} | The field 'InputType' should have one of these values: [CSV, JSON, JSONL, PARQUET, MANIFEST] at @/ItemReader/ReaderConfig/InputType
                    "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"MaxItems": 100000001}} | Maximum value is 100000000 at @/ItemReader/ReaderConfig/MaxItems
                    "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"MaxItems": 1, "MaxItemsPath": "$.m"}} | There should only be one of the following fields: [MaxItems, MaxItemsPath] at @/ItemReader/ReaderConfig
                    "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"CSVHeaders": "a"}} | Expected value of type Array at @/ItemReader/ReaderConfig/CSVHeaders
                    "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"CSVHeaderLocation": "GIVEN"}} | These fields are required: [CSVHeaders] at @/ItemReader/ReaderConfig
                    "ItemBatcher": {}                                                     | There should be one of the following fields: [MaxItemsPerBatch, MaxItemsPerBatchPath, MaxInputBytesPerBatch, MaxInputBytesPerBatchPath] at @/ItemBatcher
                    "ItemBatcher": {"MaxItemsPerBatch": -1}                               | Minimum value is 0 at @/ItemBatcher/MaxItemsPerBatch
                    "ItemBatcher": {"MaxInputBytesPerBatch": 262145}                      | Maximum value is 262144 at @/ItemBatcher/MaxInputBytesPerBatch
                    "ItemBatcher": {"MaxItemsPerBatch": 1, "BatchInput": 1}               | Expected value of type Object at @/ItemBatcher/BatchInput
                    "ResultWriter": {}                                                    | These fields are required: [Resource, Parameters] at @/ResultWriter
                    "ResultWriter": {"WriterConfig": {"Transformation": "SOME"}}          | The field 'Transformation' should have one of these values: [NONE, COMPACT, FLATTEN] at @/ResultWriter/WriterConfig/Transformation
                    "ResultWriter": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {}} | The resource provided arn:aws:states:::s3:getObject is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at @/ResultWriter/Resource
                    """)
    void what_only_a_distributed_map_has_is_checked(String members, String refusal) {
        assertThat(Verdicts.ofState(DISTRIBUTED + ", " + members))
                .containsExactly("SCHEMA: " + refusal.replace("@", "/States/Only"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"Mode": "DISTRIBUTED"}                                | These fields are required: [ExecutionType] at @
                    {"Mode": "SPREAD"}                                     | The field 'Mode' should have one of these values: [INLINE, DISTRIBUTED] at @/Mode
                    {"Mode": "DISTRIBUTED", "ExecutionType": "FAST"}       | The field 'ExecutionType' should have one of these values: [STANDARD, EXPRESS] at @/ExecutionType
                    {"Mode": "INLINE", "Width": 3}                         | Field 'Width' is not supported at @
                    []                                                     | Expected value of type Object at @
                    """)
    void the_mode_of_a_processor_is_checked(String config, String refusal) {
        String members = "\"Type\": \"Map\", \"End\": true, \"ItemProcessor\": {\"ProcessorConfig\": " + config + ", "
                + STATES + "}";

        assertThat(Verdicts.ofState(members))
                .containsExactly("SCHEMA: " + refusal.replace("@", "/States/Only/ItemProcessor/ProcessorConfig"));
    }

    @Test
    void a_map_needs_a_processor() {
        assertThat(Verdicts.ofState("\"Type\": \"Map\", \"End\": true"))
                .containsExactly(
                        "SCHEMA: There should be one of the following fields: [ItemProcessor, Iterator] at /States/Only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$$", "$$.Execution.Input.items", "$.orders[0].items", "$list.items"})
    void items_may_come_from_the_input_the_context_and_variables(String path) {
        assertThat(Verdicts.ofState(INLINE + ", \"ItemsPath\": \"" + path + "\""))
                .isEmpty();
    }

    @Test
    void an_express_workflow_has_no_distributed_maps() {
        assertThat(Verdicts.ofExpress("{\"StartAt\": \"Only\", \"States\": {\"Only\": {" + DISTRIBUTED + "}}}"))
                .containsExactly("SCHEMA: Express state machine does not support DISTRIBUTED maps at /States/Only");
    }

    @Test
    void the_older_names_of_fields_still_count() {
        String older =
                "\"Type\": \"Map\", \"End\": true, \"Parameters\": {\"a.$\": \"$.b\"}, \"Iterator\": {" + STATES + "}";

        MapState map = read(older);

        assertThat(map.itemSelector()).isNotNull();
        assertThat(map.processor().startAt()).isEqualTo("In");
        assertThat(map.distribution()).isNull();
    }

    @Test
    void what_a_distributed_map_needs_is_kept() {
        MapState map = read(DISTRIBUTED + """
                , "Label": "ship-1", "ItemReader": {"Resource": "arn:aws:states:::s3:listObjectsV2",
                   "Parameters": {"Bucket": "b"}, "ReaderConfig": {"MaxItems": 3}},
                  "ItemBatcher": {"MaxItemsPerBatch": 2}, "ResultWriter": {"WriterConfig": {"OutputType": "JSONL"}}
                """);

        Distribution distribution = requireNonNull(map.distribution());

        assertThat(distribution.express()).isFalse();
        assertThat(distribution.label()).isEqualTo("ship-1");
        assertThat(requireNonNull(distribution.itemReader()).config()).isEqualTo(Json.parse("{\"MaxItems\": 3}"));
        assertThat(requireNonNull(distribution.itemBatcher()).maxItems()).isNotNull();
        ResultWriter writer = requireNonNull(distribution.resultWriter());
        assertThat(writer.resource()).isNull();
        assertThat(writer.config()).isEqualTo(Json.parse("{\"OutputType\": \"JSONL\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "Orders_2026-01", "größe", "a/b", "0123456789012345678901234567890123456789"})
    void a_label_of_plain_characters_is_taken(String label) {
        assertThat(Verdicts.ofState(DISTRIBUTED + ", \"Label\": \"" + label + "\""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``               | Label cannot be empty
                    `01234567890123456789012345678901234567890` | Label cannot exceed 40 characters
                    `two words`      | Label contains invalid character: ' '
                    `a*b?`           | Label contains invalid character: '*'
                    `x\\ty`          | Label contains invalid character: '\\t'
                    `x\\u0085y`      | Label contains invalid character: '\\x85'
                    `x\\u2028y`      | Label contains invalid character: '\\u2028'
                    `x\\\\y`         | Label contains invalid character: '\\\\'
                    """)
    void a_label_becomes_part_of_names(String label, String refusal) {
        assertThat(Verdicts.ofState(DISTRIBUTED + ", \"Label\": \"" + label + "\""))
                .containsExactly("INVALID_LABEL_NAME: " + refusal + " at /States/Only/Label");
    }

    @Test
    void two_maps_have_two_labels() {
        String machine = "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Label\": \"same\", "
                + DISTRIBUTED.replace("\"End\": true", "\"Next\": \"B\"") + "}, \"B\": {\"Label\": \"same\", "
                + DISTRIBUTED.replace("\"In\"", "\"In2\"") + "}}}";

        assertThat(Verdicts.of(machine))
                .containsExactly("DUPLICATE_LABEL_NAME: Duplicate Label name: same at /States/B/Label");
    }

    private static MapState read(String members) {
        return (MapState) DefinitionParser.standard()
                .parseState(DefinitionSource.ofText("{" + members + "}"))
                .orThrow();
    }
}
