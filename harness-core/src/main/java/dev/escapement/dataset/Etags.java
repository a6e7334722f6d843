package dev.escapement.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The ETag of an object as S3 makes it when nothing is encrypted: the MD5 of its bytes. */
final class Etags {

    private Etags() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }

    static String of(byte[] content) {
        return text(digestOf(content));
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String of(InputStream content) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[8192];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return text(digest);
    }

    static String text(MessageDigest finished) {
        return HexFormat.of().formatHex(finished.digest());
    }

    private static MessageDigest digestOf(byte[] content) {
        MessageDigest digest = digest();
        digest.update(content);
        return digest;
    }
}
