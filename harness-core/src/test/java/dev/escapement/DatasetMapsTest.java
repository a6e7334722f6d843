package dev.escapement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.MemoryBuckets;
import org.junit.jupiter.api.Test;

/** What distributed Maps read and write, from the outside. */
class DatasetMapsTest {

    private static final String PROCESSOR = """
            "ItemProcessor": {
              "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
              "StartAt": "Keep",
              "States": {"Keep": {"Type": "Pass", "End": true}}
            }
            """;

    @Test
    void the_members_of_an_object_are_given_to_the_children_as_pairs() {
        MemoryBuckets buckets = Buckets.inMemory().put("b", "file.json", "{\"a\": 1, \"b\": [2]}");
        String map = "\"Type\": \"Map\", \"End\": true, " + reader("JSON", "file.json", "") + PROCESSOR;

        Execution execution = run(buckets, "{\"StartAt\": \"M\", \"States\": {\"M\": {" + map + "}}}");

        assertThat(execution.output()).hasToString("[{\"Key\":\"a\",\"Value\":1},{\"Key\":\"b\",\"Value\":[2]}]");
    }

    @Test
    void a_later_map_reads_the_files_that_an_earlier_one_wrote() {
        MemoryBuckets buckets = Buckets.inMemory().put("b", "rows.csv", "id\n7\n8\n");
        String writer = "\"ResultWriter\": {\"Resource\": \"arn:aws:states:::s3:putObject\", "
                + "\"Parameters\": {\"Bucket\": \"b\", \"Prefix\": \"out\"}, "
                + "\"WriterConfig\": {\"Transformation\": \"COMPACT\", \"OutputType\": \"JSON\"}}, ";
        String first = "\"Type\": \"Map\", \"Next\": \"Files\", " + writer + reader("CSV", "rows.csv", "") + PROCESSOR;
        String second = "\"Type\": \"Map\", \"End\": true, "
                + reader("JSON", "x", ", \"ItemsPointer\": \"/ResultFiles/SUCCEEDED\"")
                        .replace("\"Key\": \"x\"", "\"Key.$\": \"$.ResultWriterDetails.Key\"")
                + PROCESSOR.replace("Keep", "KeepToo");

        Execution execution = run(
                buckets,
                "{\"StartAt\": \"Rows\", \"States\": {\"Rows\": {" + first + "}, \"Files\": {" + second + "}}}");

        String written = buckets.keys("b").get(0);
        assertThat(written).matches("out/[0-9a-f-]{36}/SUCCEEDED_0.json");
        assertThat(buckets.text("b", written)).isEqualTo("[{\"id\":\"7\"},{\"id\":\"8\"}]");
        assertThat(execution.output()).hasToString("[{\"Key\":\"" + written + "\",\"Size\":23}]");
    }

    @Test
    void what_cannot_be_read_fails_the_state_with_the_words_of_the_reader() {
        MemoryBuckets buckets = Buckets.inMemory().put("b", "rows.csv", "id,id\n7,8\n");
        String map = "\"Type\": \"Map\", \"End\": true, " + reader("CSV", "rows.csv", "") + PROCESSOR;

        Execution execution = run(buckets, "{\"StartAt\": \"M\", \"States\": {\"M\": {" + map + "}}}");

        assertThat(execution.error()).isEqualTo("States.ItemReaderFailed");
        assertThat(execution.cause()).isEqualTo("CSV headers cannot contain duplicates.");
    }

    private static String reader(String type, String key, String config) {
        return "\"ItemReader\": {\"Resource\": \"arn:aws:states:::s3:getObject\", "
                + "\"ReaderConfig\": {\"InputType\": \"" + type + "\""
                + (type.equals("CSV") ? ", \"CSVHeaderLocation\": \"FIRST_ROW\"" : "") + config + "}, "
                + "\"Parameters\": {\"Bucket\": \"b\", \"Key\": \"" + key + "\"}}, ";
    }

    private static Execution run(MemoryBuckets buckets, String definition) {
        return Simulation.builder()
                .buckets(buckets)
                .build()
                .start(StateMachine.parse(definition), "{}")
                .runToEnd();
    }
}
