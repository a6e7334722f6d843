package dev.escapement.models;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A text in deflated form, without header, and the bytes it takes once inflated. */
final class PackedText {

    private final int size;
    private final byte[] packed;

    private PackedText(int size, byte[] packed) {
        this.size = size;
        this.packed = packed;
    }

    static PackedText pack(byte[] bytes, byte[] dictionary) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setDictionary(dictionary);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return new PackedText(bytes.length, Arrays.copyOf(packed, length));
    }

    static PackedText read(DataInputStream in) throws IOException {
        int size = in.readInt();
        return new PackedText(size, in.readNBytes(in.readInt()));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        out.writeInt(packed.length);
        out.write(packed);
    }

    String text(byte[] dictionary) {
        return new String(unpack(dictionary), StandardCharsets.UTF_8);
    }

    byte[] unpack(byte[] dictionary) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(packed);
            byte[] bytes = new byte[size];
            if (inflater.inflate(bytes) != size) {
                throw new DamagedModelsException("holds less than it promises");
            }
            return bytes;
        } catch (DataFormatException problem) {
            throw new DamagedModelsException("cannot be unpacked: " + problem.getMessage());
        } finally {
            inflater.end();
        }
    }
}
