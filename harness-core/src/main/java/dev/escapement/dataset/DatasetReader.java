package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Reads the items of a distributed Map out of a store (asl-reference 7.3).
 *
 * <pre>{@code
 * try (ItemStream items = new DatasetReader(store).open(request)) {
 *     for (Read read = items.next(); read instanceof Read.Item item; read = items.next()) {
 *         work(item.value());
 *     }
 * }
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class DatasetReader {

    private static final long MOST_ITEMS = 100_000_000;

    private final ObjectStore store;

    /** Reads out of this store. */
    public DatasetReader(ObjectStore store) {
        this.store = store;
    }

    /**
     * The items that are asked for. What is wrong with the request or the data, the stream tells in its turn; only a format
     * whose library is missing is an {@link IllegalStateException}, which names it.
     */
    public ItemStream open(ReadRequest request) {
        return guarded(() -> source(request), request.maxItems());
    }

    /**
     * The items in a text, as if an object had held it.
     *
     * @param name how failures name the text
     */
    public static ItemStream ofText(String name, String text, JsonNode config) {
        OpenedObject file = OpenedObject.ofText(name, text);
        return guarded(() -> layout(new ReaderConfig(config)).items(file), 0);
    }

    private static ItemStream guarded(GuardedItems.Opening opening, long maxItems) {
        if (maxItems < 0) {
            return new GuardedItems(
                    () -> {
                        throw new UnreadableException(FailureWords.MAX_ITEMS);
                    },
                    1);
        }
        return new GuardedItems(opening, maxItems == 0 ? Long.MAX_VALUE : Math.min(MOST_ITEMS, maxItems));
    }

    private ItemSource source(ReadRequest request) throws IOException {
        ReaderConfig config = new ReaderConfig(request.config());
        return request.resource().endsWith(":listObjectsV2")
                ? listed(request.arguments(), config)
                : read(request.arguments(), config);
    }

    private ItemSource listed(JsonNode arguments, ReaderConfig config) throws IOException {
        String bucket = text(arguments, "Bucket");
        ObjectListing listing = store.list(bucket, arguments.path("Prefix").asText());
        return config.flattens()
                ? new FlattenedItems(new ListedAddresses(bucket, listing), address -> items(address, config))
                : new ListedItems(bucket, listing);
    }

    private ItemSource read(JsonNode arguments, ReaderConfig config) throws IOException {
        ObjectAddress address = address(arguments);
        if (!config.readsManifest()) {
            return items(address, config);
        }
        OpenedObject manifest = OpenedObject.open(store, address);
        return config.readsAthenaManifest()
                ? new FlattenedItems(AthenaManifest.read(manifest), file -> items(file, config))
                : inventory(InventoryManifest.read(manifest));
    }

    private ItemSource inventory(InventoryManifest manifest) {
        return new FlattenedItems(
                manifest.files(), file -> opened(file, list -> CsvItems.given(list, ',', manifest.columns())));
    }

    private ItemSource items(ObjectAddress address, ReaderConfig config) throws IOException {
        return config.inputType().equals("PARQUET")
                ? FormattedItems.open(InstalledFormats.named("PARQUET"), store, address)
                : opened(address, layout(config));
    }

    private static Layout layout(ReaderConfig config) {
        return switch (config.inputType()) {
            case "CSV" -> file -> CsvItems.of(file, config);
            case "JSON" -> file -> JsonArrayItems.of(file, config.itemsPointer());
            case "JSONL" -> JsonLineItems::new;
            default ->
                file -> {
                    throw new UnreadableException("The ReaderConfig has to say what is in " + file.source()
                            + ": its InputType should be CSV, JSON, JSONL or PARQUET, but is '" + config.inputType()
                            + "'.");
                };
        };
    }

    private ItemSource opened(ObjectAddress address, Layout layout) throws IOException {
        OpenedObject file = OpenedObject.open(store, address);
        try {
            return layout.items(file);
        } catch (IOException | RuntimeException problem) {
            file.stream().close();
            throw problem;
        }
    }

    private static ObjectAddress address(JsonNode arguments) throws UnreadableException {
        String version = arguments.path("VersionId").textValue();
        return new ObjectAddress(text(arguments, "Bucket"), text(arguments, "Key"), version);
    }

    private static String text(JsonNode arguments, String name) throws UnreadableException {
        JsonNode value = arguments.path(name);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new UnreadableException("The item reader needs a text as its " + name + ", but got "
                    + (value.isMissingNode() ? "none" : value) + ".");
        }
        return value.textValue();
    }

    /** How the items lie in a file. */
    private interface Layout {
        ItemSource items(OpenedObject file) throws IOException;
    }
}
