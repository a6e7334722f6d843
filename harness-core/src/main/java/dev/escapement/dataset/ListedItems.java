package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectShape;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a listing says of each object, in the members and the order that the service writes (asl-reference 7.3). */
final class ListedItems implements ItemSource {

    private static final ObjectShape ITEM =
            ObjectShape.of(List.of("Etag", "Key", "LastModified", "Size", "StorageClass"));

    private final ObjectListing listing;
    private final String source;

    ListedItems(String bucket, ObjectListing listing) {
        this.listing = listing;
        this.source = "S3://" + bucket;
    }

    @Override
    public Read.@Nullable Item next() throws IOException {
        ObjectSummary object = listing.next();
        return object == null ? null : new Read.Item(item(object), null, source);
    }

    @Override
    public void close() {}

    private static JsonNode item(ObjectSummary object) {
        return ITEM.object(
                Json.text('"' + object.etag() + '"'),
                Json.text(object.key()),
                seconds(object.lastModified()),
                Json.number(object.size()),
                Json.text(object.storageClass()));
    }

    /** Epoch seconds as a number with a fraction: {@code 1.789180622E9}. */
    private static JsonNode seconds(Instant moment) {
        return Json.number(moment.toEpochMilli() / 1000.0);
    }
}
