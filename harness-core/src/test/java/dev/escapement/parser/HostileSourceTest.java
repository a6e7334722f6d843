package dev.escapement.parser;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.escapement.json.Json;
import dev.escapement.parser.Positions.Position;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSourceTest {

    @TempDir
    private Path folder;

    @Test
    void a_missing_file_says_where_it_was_looked_for() {
        Path file = folder.resolve("order.asl.json");

        assertThatThrownBy(DefinitionSource.ofFile(file)::read)
                .isInstanceOf(SourceException.class)
                .hasMessage(file + ": SOURCE_NOT_FOUND: there is no such source; looked at " + file.toAbsolutePath());
    }

    @Test
    void a_folder_is_no_source() {
        assertThatThrownBy(DefinitionSource.ofFile(folder)::read).hasMessageContaining("SOURCE_NOT_FOUND");
    }

    @Test
    void a_missing_resource_says_what_was_looked_for() {
        DefinitionSource source =
                DefinitionSource.ofResource("nowhere/order.asl.json", getClass().getClassLoader());

        assertThatThrownBy(source::read)
                .hasMessage("nowhere/order.asl.json: SOURCE_NOT_FOUND: there is no such source; "
                        + "looked on the class path for nowhere/order.asl.json");
    }

    @Test
    void a_resource_named_with_a_slash_is_told_how_to_name_it() {
        DefinitionSource source =
                DefinitionSource.ofResource("/order.asl.json", getClass().getClassLoader());

        assertThatThrownBy(source::read).hasMessageContaining("resource names start without a slash");
    }

    @Test
    void a_huge_file_is_refused_without_being_read() throws IOException {
        Path file = folder.resolve("huge.asl.json");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(50L * 1024 * 1024);
        }

        assertThatThrownBy(DefinitionSource.ofFile(file)::read)
                .hasMessage(
                        file + ": SOURCE_TOO_LONG: it is 52428800 bytes long; sources of up to 4194304 bytes are read, "
                                + "and the service takes definitions of up to 1048576");
    }

    @Test
    void a_huge_text_is_refused_without_being_read() {
        DefinitionSource source = DefinitionSource.ofText(" ".repeat(5_000_000));

        assertThatThrownBy(source::read).hasMessageContaining("SOURCE_TOO_LONG: it is 5000000 bytes long");
    }

    @Test
    void bytes_that_are_no_utf_8_are_located() throws IOException {
        Path file = Files.write(folder.resolve("latin.asl.json"), new byte[] {'{', '\n', '"', (byte) 0xE4, '"', '}'});

        assertThatThrownBy(DefinitionSource.ofFile(file)::read)
                .hasMessage(file + ": SOURCE_NOT_UTF8: it is not UTF-8 text: byte 0xE4 at offset 3, in line 2, "
                        + "starts no character; save it as UTF-8");
    }

    @Test
    void utf_16_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("wide.asl.json"), "\uFEFF{}".getBytes(UTF_16LE));

        assertThatThrownBy(DefinitionSource.ofFile(file)::read).hasMessageContaining("SOURCE_NOT_UTF8");
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        Path file = Files.write(folder.resolve("marked.asl.json"), "\uFEFF{\"StartAt\": 1}".getBytes(UTF_8));

        SourceTree tree = DefinitionSource.ofFile(file).read();

        assertThat(tree.root()).isEqualTo(Json.parse("{\"StartAt\": 1}"));
        assertThat(tree.positions().of("/StartAt")).isEqualTo(new Position(1, 13, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"StartAt\": \"A\",|1:17|Unexpected end-of-input within/between Object entries",
                "{\"StartAt\": \"A|1:15|Unexpected end-of-input: was expecting closing quote for a string value",
                "{\"StartAt\": \"A\",}|1:17|Unexpected character ('}' (code 125))",
                "{\"StartAt\": 1E999}|1:13|Number out of range: 1E999",
                "{} {}|1:4|Trailing token",
                "{StartAt: 1}|1:2|Unexpected character ('S' (code 83))"
            })
    void broken_json_is_located(String text, String place, String reason) {
        DefinitionSource source = DefinitionSource.ofText(text);

        SourceException refusal = catchThrowableOfType(SourceException.class, source::read);

        assertThat(refusal).hasMessageStartingWith("the given text:" + place + ": INVALID_JSON_DESCRIPTION: " + reason);
        assertThat(refusal.problems()).hasSize(1);
    }

    @Test
    void a_nul_byte_is_located() {
        DefinitionSource source = DefinitionSource.ofText("{\n\u0000}");

        assertThatThrownBy(source::read)
                .hasMessageStartingWith(
                        "the given text:2:2: INVALID_JSON_DESCRIPTION: Illegal character ((CTRL-CHAR, code 0))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    @Timeout(10)
    void nesting_without_end_is_stopped(String opening) {
        DefinitionSource source = DefinitionSource.ofText(opening.repeat(100_000));

        assertThatThrownBy(source::read)
                .hasMessageContaining("INVALID_JSON_DESCRIPTION: Document nesting depth (1001)");
    }

    @Test
    void the_deepest_text_that_is_read_can_be_located_on_a_small_stack() throws InterruptedException {
        String text = "{\"a\":".repeat(999) + "1" + "}".repeat(999);
        DefinitionSource json = DefinitionSource.ofText(text);
        DefinitionSource yaml = DefinitionSource.ofText("# yaml\n---\n" + text);
        List<Position> found = new ArrayList<>();

        Runnable locating = () -> {
            found.add(json.read().positions().of("/a".repeat(999)));
            found.add(yaml.read().positions().of("/a".repeat(999)));
        };
        Thread small = new Thread(null, locating, "small", 144_000);
        small.start();
        small.join();

        assertThat(found).containsExactly(new Position(1, 4996, 1), new Position(3, 4996, 1));
    }

    @Test
    @Timeout(10)
    void a_text_of_nothing_but_brackets_is_located_in_time() {
        String text = "[" + "[],".repeat(400_000) + "0]";
        SourceTree tree = DefinitionSource.ofText(text).read();

        Position position = tree.positions().of("/400000");

        assertThat(position).isEqualTo(new Position(1, 1_200_002, 1));
    }

    @Test
    void a_tree_is_read_as_it_was_when_it_was_given() {
        JsonNode foreign = JsonNodeFactory.instance.objectNode().put("StartAt", "A");

        SourceTree tree = DefinitionSource.ofTree(foreign).read();

        assertThat(tree.text()).isEqualTo("{\"StartAt\":\"A\"}");
        assertThat(tree.positions().of("/StartAt")).isEqualTo(new Position(1, 12, 3));
    }

    @Test
    void a_tree_that_is_no_json_is_refused() {
        JsonNode strange = JsonNodeFactory.instance.objectNode().set("StartAt", new POJONode(new Object()));

        assertThatThrownBy(() -> DefinitionSource.ofTree(strange))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("the given tree: INVALID_JSON_DESCRIPTION: it is no JSON value");
    }

    @Test
    void a_tree_nested_without_end_is_refused() {
        JsonNode deep = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < 100_000; i++) {
            deep = JsonNodeFactory.instance.arrayNode().add(deep);
        }
        JsonNode bottomless = deep;

        assertThatThrownBy(() -> DefinitionSource.ofTree(bottomless)).hasMessageContaining("nested 1000 levels deep");
    }
}
