package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code manifest.json} of an S3 inventory: which columns the lists have, and where they lie.
 *
 * @param bucket the destination bucket, where the lists are
 */
record InventoryManifest(String bucket, List<String> columns, List<String> keys) {

    private static final String BUCKET_ARN = ":s3:::";

    static InventoryManifest read(OpenedObject file) throws IOException {
        try (InputStream stream = file.stream()) {
            byte[] text = stream.readNBytes(GuardedItems.LARGEST_ITEM);
            return of(file.source(), Json.parse(new String(text, StandardCharsets.UTF_8)));
        } catch (JsonSyntaxException problem) {
            throw FailureWords.notJson(file.source(), problem);
        }
    }

    Addresses files() {
        return Addresses.of(
                keys.stream().map(key -> ObjectAddress.of(bucket, key)).toList());
    }

    private static InventoryManifest of(String source, JsonNode manifest) throws UnreadableException {
        String format = text(source, manifest, "fileFormat");
        if (!format.equals("CSV")) {
            throw new UnreadableException("The inventory " + source + " is in the format " + format
                    + ", but only inventories in CSV can be read.");
        }
        String destination = text(source, manifest, "destinationBucket");
        List<String> keys = new ArrayList<>();
        for (JsonNode file : manifest.path("files")) {
            keys.add(text(source, file, "key"));
        }
        return new InventoryManifest(
                destination.substring(afterArn(destination)),
                Stream.of(text(source, manifest, "fileSchema").split(",", -1))
                        .map(String::strip)
                        .toList(),
                keys);
    }

    private static int afterArn(String destination) {
        int arn = destination.indexOf(BUCKET_ARN);
        return arn < 0 ? 0 : arn + BUCKET_ARN.length();
    }

    private static String text(String source, JsonNode manifest, String member) throws UnreadableException {
        JsonNode value = manifest.path(member);
        if (!value.isTextual()) {
            throw new UnreadableException(
                    source + " is not the manifest of an S3 inventory: it has no text '" + member + "'.");
        }
        return value.textValue();
    }
}
