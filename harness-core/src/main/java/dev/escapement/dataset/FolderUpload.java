package dev.escapement.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.function.Consumer;

/** Writes beside the file, and puts it in its place when it is complete. */
final class FolderUpload implements ObjectUpload {

    private final Path file;
    private final Path draft;
    private final String key;
    private final Consumer<Instant> done;
    private final OutputStream stream;
    private final MessageDigest digest = Etags.digest();
    private long size;

    FolderUpload(Path file, String key, Consumer<Instant> done) throws IOException {
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + ".upload");
        this.key = key;
        this.done = done;
        this.stream = Files.newOutputStream(draft);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        stream.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        size += length;
    }

    @Override
    public ObjectSummary complete(Instant at) throws IOException {
        stream.close();
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        done.accept(at);
        return ObjectSummary.of(key, size, Etags.text(digest), at);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(draft);
    }
}
