package dev.escapement.models;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * All services in one file: a common dictionary and an index in front, then a packed text per service.
 *
 * <p>Layout: magic number, source, dictionary, index, texts, checksum of all that went before.
 */
final class ModelArchive {

    static final int MAGIC = 0x4553_4D31;
    static final String RESOURCE = "services.bin";

    private static final int CHECKSUM_BYTES = Long.BYTES;

    private final String source;
    private final Map<String, PublishedService> services;

    private ModelArchive(String source, Map<String, PublishedService> services) {
        this.source = source;
        this.services = services;
    }

    static ModelArchive published() {
        try (InputStream resource = ModelArchive.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new DamagedModelsException("is missing");
            }
            return of(resource.readAllBytes());
        } catch (IOException problem) {
            throw new DamagedModelsException("cannot be read: " + problem.getMessage());
        }
    }

    static ModelArchive of(byte[] file) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        try {
            requireIntact(file, in);
            String source = in.readUTF();
            byte[] dictionary = PackedText.read(in).unpack(new byte[0]);
            String index = PackedText.read(in).text(dictionary);
            return new ModelArchive(source, services(index, in, dictionary));
        } catch (IOException problem) {
            throw new DamagedModelsException("ends too early");
        }
    }

    private static void requireIntact(byte[] file, DataInputStream in) throws IOException {
        if (file.length < Integer.BYTES + CHECKSUM_BYTES || in.readInt() != MAGIC) {
            throw new DamagedModelsException("does not begin as such a file does");
        }
        CRC32 checksum = new CRC32();
        checksum.update(file, 0, file.length - CHECKSUM_BYTES);
        DataInputStream end =
                new DataInputStream(new ByteArrayInputStream(file, file.length - CHECKSUM_BYTES, CHECKSUM_BYTES));
        if (end.readLong() != checksum.getValue()) {
            throw new DamagedModelsException("has another checksum than when it was written");
        }
    }

    private static Map<String, PublishedService> services(String index, DataInputStream in, byte[] dictionary)
            throws IOException {
        Map<String, PublishedService> services = new TreeMap<>();
        for (String line : index.lines().toList()) {
            String[] words = line.split(" ");
            List<String> aliases = List.of(words).subList(2, words.length);
            services.put(words[0], new PublishedService(words[0], words[1], aliases, PackedText.read(in), dictionary));
        }
        return Collections.unmodifiableMap(services);
    }

    String source() {
        return source;
    }

    List<String> serviceNames() {
        return List.copyOf(services.keySet());
    }

    @Nullable PublishedService service(String name) {
        return services.get(name);
    }
}
