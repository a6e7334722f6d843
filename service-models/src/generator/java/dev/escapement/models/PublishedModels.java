package dev.escapement.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jar in which AWS published the models of all services. */
final class PublishedModels {

    private static final String MODEL = "-model.json";
    private static final String INTERMEDIATE = "-intermediate.json";

    private final ObjectMapper mapper = new ObjectMapper();

    /** The services of the jar that the SDK has a client for. */
    List<DraftService> read(Path jar) throws IOException {
        List<DraftService> services = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> entries = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(MODEL))
                    .sorted()
                    .toList();
            for (String entry : entries) {
                JsonNode model = read(zip, entry);
                ServiceNames names = ServiceNames.of(model.path("metadata"), packageName(zip, entry));
                if (names != null) {
                    services.add(ServiceModelReader.read(model, names));
                }
            }
        }
        return services;
    }

    /** The last part of the package that version 1 of the SDK kept the client in. */
    private String packageName(ZipFile zip, String entry) throws IOException {
        String name = read(zip, entry.replace(MODEL, INTERMEDIATE))
                .path("metadata")
                .path("packageName")
                .asText();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private JsonNode read(ZipFile zip, String entry) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return mapper.readTree(in);
        }
    }
}
