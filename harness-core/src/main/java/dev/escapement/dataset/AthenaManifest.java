package dev.escapement.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The manifest that Athena writes with the data of a query: an address {@code s3://bucket/key} in each line. */
final class AthenaManifest {

    private static final String SCHEME = "s3://";

    private AthenaManifest() {}

    static Addresses read(OpenedObject manifest) throws IOException {
        List<ObjectAddress> addresses = new ArrayList<>();
        try (CsvRecords lines = new CsvRecords(manifest, ',')) {
            for (List<String> line = lines.next(); line != null; line = lines.next()) {
                addresses.add(address(manifest.source(), line.get(0).strip()));
            }
        }
        return Addresses.of(addresses);
    }

    private static ObjectAddress address(String manifest, String text) throws UnreadableException {
        int slash = text.indexOf('/', SCHEME.length());
        if (!text.startsWith(SCHEME) || slash <= SCHEME.length() || slash == text.length() - 1) {
            throw new UnreadableException("A line of the Athena manifest " + manifest
                    + " should be an address like s3://bucket/key, but is '" + text + "'.");
        }
        return ObjectAddress.of(text.substring(SCHEME.length(), slash), text.substring(slash + 1));
    }
}
