package dev.escapement.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Several JSON values written one after the other, as pages and lines of log records are. */
@API(status = Status.INTERNAL)
public final class JsonDocuments {

    private JsonDocuments() {}

    /** All values, with or without white space between them; anything else is a {@link JsonSyntaxException} that says where. */
    public static List<JsonNode> in(byte[] utf8) {
        try (JsonParser parser = JsonText.parser(utf8)) {
            TreeReader reader = new TreeReader(parser, false);
            List<JsonNode> documents = new ArrayList<>();
            while (parser.nextToken() != null) {
                documents.add(reader.read());
            }
            return documents;
        } catch (JsonProcessingException problem) {
            throw JsonText.syntaxException(problem);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }
}
