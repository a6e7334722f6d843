package dev.escapement.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableRecordingTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_no_history_is_refused_with_what_was_expected() {
        assertThat(refusalOf("{\"Records\": [], \"x\": 1}"))
                .isEqualTo("the recording cannot be read: it is not the history of an execution: expected is what"
                        + " get-execution-history prints, an object with the array 'events', or records of the log; this is an"
                        + " object with the members Records, x");
        assertThat(refusalOf("7"))
                .isEqualTo("the recording cannot be read: it is neither JSON nor YAML nor records of a log;"
                        + " it begins with \"7\"");
        assertThat(refusalOf("  \n ")).isEqualTo("the recording cannot be read: there is nothing in it");
        assertThat(refusalOf("{\"events\": []}"))
                .isEqualTo("the recording cannot be read: there is no event in it; export the history with"
                        + " get-execution-history");
        assertThat(refusalOf("[{\"id\": 1, \"type\": \"TaskStateEnterd\"}]"))
                .isEqualTo(
                        "the recording cannot be read: event 1 of the history has the type \"TaskStateEnterd\", which is"
                                + " none of the service's, did you mean 'TaskStateEntered', 'PassStateEntered',"
                                + " 'TaskStateExited'?");
        assertThat(refusalOf("[{\"id\": \"one\", \"type\": \"ExecutionStarted\"}]"))
                .isEqualTo(
                        "the recording cannot be read: event 1 of the history has no whole number as 'id' but \"one\"");
        assertThat(refusalOf("[7]"))
                .isEqualTo("the recording cannot be read: event 1 of the history is no JSON object but 7");
    }

    @Test
    void broken_json_is_refused_with_its_position() {
        assertThat(refusalOf("{\"events\": [\n  {\"id\": 1,, }"))
                .startsWith("the recording cannot be read: it is not JSON: ")
                .contains("line 2");
    }

    @Test
    void times_that_are_none_are_refused() {
        assertThat(refusalOf("[{\"id\": 1, \"type\": \"ExecutionStarted\", \"timestamp\": \"yesterday\"}]"))
                .isEqualTo(
                        "the recording cannot be read: event 1 of the history has a time that is neither a number nor"
                                + " ISO 8601 with an offset: \"yesterday\"");
    }

    @Test
    void missing_events_are_refused() {
        List<JsonNode> hole = new ArrayList<>(Exports.events());
        hole.subList(3, 5).clear();
        List<JsonNode> headless = Exports.events().subList(2, 5);

        assertThat(refusalOf(Exports.page(hole)))
                .isEqualTo(
                        "the recording cannot be read: the events 4 to 5 are missing, after them comes TaskStateExited"
                                + " Charge (6); export all pages of the history");
        assertThat(refusalOf(Exports.page(headless)))
                .isEqualTo("the recording cannot be read: the events 1 to 2 are missing, the first one there is"
                        + " LambdaFunctionScheduled (3); export all pages of the history");
    }

    @Test
    void a_log_of_errors_alone_is_refused() {
        String record = Json.write(Exports.logRecords("arn:aws:states:eu-west-1:1:execution:Order:x")
                .get(2));

        assertThat(refusalOf(record))
                .isEqualTo(
                        "the recording cannot be read: the events 1 to 2 are missing, the first one there is"
                                + " LambdaFunctionScheduled (3); log with level ALL, and export all log streams of the execution");
    }

    @Test
    void two_histories_in_one_file_are_refused() {
        String other = Exports.EXECUTION.historyJson().replace("{\\\"n\\\": 7}", "{\\\"n\\\": 8}");

        assertThat(refusalOf(Exports.EXECUTION.historyJson() + other))
                .isEqualTo(
                        "the recording cannot be read: event 1 is there twice, and not the same: ExecutionStarted (1) and"
                                + " ExecutionStarted (1); are these the histories of two executions?");
    }

    @Test
    void events_that_are_caused_by_later_ones_are_refused() {
        String text = Exports.EXECUTION.historyJson().replace("\"previousEventId\":2", "\"previousEventId\":9");

        assertThat(refusalOf(text))
                .isEqualTo(
                        "the recording cannot be read: event LambdaFunctionScheduled (3) is said to be caused by event 9,"
                                + " which comes after it");
    }

    @Test
    void queries_without_the_message_are_refused() {
        assertThat(refusalOf("{\"results\": [[{\"field\": \"id\", \"value\": \"1\"}]]}"))
                .isEqualTo(
                        "the recording cannot be read: a row of the query has no field @message, which holds the record: end"
                                + " the query with 'fields @timestamp, @message'; this is an array of 1 elements");
    }

    @Test
    void bytes_that_are_no_text_are_refused_with_their_offset() throws IOException {
        Path file = folder.resolve("failed.json");
        byte[] text = "{\"events\": \"caf?\"}".getBytes(StandardCharsets.US_ASCII);
        text[15] = (byte) 0xE9;
        Files.write(file, text);

        assertThatThrownBy(() -> Recording.read(file))
                .hasMessage(file + " cannot be read: it is not UTF-8: byte 0xE9 at offset 15 starts no character");
    }

    @Test
    void files_that_are_too_long_are_refused_unread() throws IOException {
        Path file = folder.resolve("failed.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }

        assertThatThrownBy(() -> Recording.read(file))
                .hasMessage(
                        file + " cannot be read: it is 3000000000 bytes long; recordings of up to 268435456 bytes are"
                                + " read, and an execution has at most 25000 events");
    }

    @Test
    void files_that_are_not_there_are_refused_with_where_they_were_looked_for() {
        assertThatThrownBy(() -> Recording.read(Path.of("nowhere.json")))
                .isInstanceOf(UnreadableRecording.class)
                .hasMessage("nowhere.json cannot be read: there is no such file; looked at "
                        + Path.of("nowhere.json").toAbsolutePath());
    }

    private static String refusalOf(String text) {
        try {
            Recording.parse(text);
            return "nothing was refused";
        } catch (UnreadableRecording refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }
}
