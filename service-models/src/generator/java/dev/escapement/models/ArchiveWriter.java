package dev.escapement.models;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Packs services into one file, as {@link ModelArchive} reads it. The same services always give the same bytes. */
final class ArchiveWriter {

    private ArchiveWriter() {}

    static byte[] write(String source, List<DraftService> services) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Map<String, String> index = new TreeMap<>();
        for (DraftService service : services) {
            String twice = texts.put(service.name(), ServiceLines.of(service));
            if (twice != null) {
                throw new IllegalStateException("two services are called " + service.name());
            }
            index.put(service.name(), indexLine(service));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        write(out, source, String.join("\n", index.values()), texts);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.toByteArray());
        out.writeLong(checksum.getValue());
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String source, String index, Map<String, String> texts)
            throws IOException {
        byte[] dictionary = CommonDictionary.of(texts.values());
        out.writeInt(ModelArchive.MAGIC);
        out.writeUTF(source);
        PackedText.pack(dictionary, new byte[0]).write(out);
        PackedText.pack(index.getBytes(StandardCharsets.UTF_8), dictionary).write(out);
        for (String text : texts.values()) {
            PackedText.pack(text.getBytes(StandardCharsets.UTF_8), dictionary).write(out);
        }
    }

    private static String indexLine(DraftService service) {
        return (service.name() + " " + service.errorPrefix() + " " + String.join(" ", service.aliases())).strip();
    }
}
