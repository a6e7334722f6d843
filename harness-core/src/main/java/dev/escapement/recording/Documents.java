package dev.escapement.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.JsonDocuments;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.parser.PlainYaml;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bytes to documents: JSON values one after the other, lines of a log with a time before each, or YAML. */
final class Documents {

    private static final int SHOWN = 40;

    private Documents() {}

    static List<JsonNode> in(byte[] bytes) {
        byte[] text = withoutMark(bytes);
        int start = firstCharacter(text);
        if (start == text.length) {
            throw new UnreadableRecording("there is nothing in it");
        }
        try {
            if (text[start] == '{' || text[start] == '[') {
                return JsonDocuments.in(text);
            }
            requireUtf8(text);
            return ofLines(new String(text, StandardCharsets.UTF_8));
        } catch (JsonSyntaxException problem) {
            requireUtf8(text);
            throw new UnreadableRecording("it is not JSON: " + problem.getMessage(), problem);
        }
    }

    /** What {@code aws logs tail} and exports to S3 print: each record in a line, after its time. Everything else is YAML. */
    private static List<JsonNode> ofLines(String text) {
        List<JsonNode> records = new ArrayList<>();
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.stream()
                .anyMatch(
                        line -> line.indexOf("{\"") > 0 && line.endsWith("}") && line.contains("\"execution_arn\""))) {
            for (String line : lines) {
                int start = line.indexOf('{');
                if (start >= 0 && line.contains("\"execution_arn\"")) {
                    records.addAll(JsonDocuments.in(line.substring(start).getBytes(StandardCharsets.UTF_8)));
                }
            }
            return records;
        }
        return List.of(yaml(text));
    }

    private static JsonNode yaml(String text) {
        JsonNode value;
        try {
            value = PlainYaml.read(text);
        } catch (RuntimeException problem) {
            throw new UnreadableRecording("it is neither JSON nor YAML: " + problem.getMessage(), problem);
        }
        if (!value.isContainerNode()) {
            String start = text.strip();
            throw new UnreadableRecording("it is neither JSON nor YAML nor records of a log; it begins with \""
                    + (start.length() > SHOWN ? start.substring(0, SHOWN) + "…" : start).replace("\n", "\\n") + "\"");
        }
        return value;
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private static int firstCharacter(byte[] text) {
        int at = 0;
        while (at < text.length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static void requireUtf8(byte[] bytes) {
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        CharBuffer chunk = CharBuffer.allocate(8_192);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        while (true) {
            CoderResult result = decoder.decode(unread, chunk, true);
            chunk.clear();
            if (result.isError()) {
                int at = unread.position();
                throw new UnreadableRecording(String.format(
                        Locale.ROOT, "it is not UTF-8: byte 0x%02X at offset %d starts no character", bytes[at], at));
            }
            if (result.isUnderflow()) {
                return;
            }
        }
    }
}
