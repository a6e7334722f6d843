package dev.escapement.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Unpacks pages in plain Java: no Hadoop, no native code. */
final class PlainCodecs implements CompressionCodecFactory {

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED -> new Unpacking((packed, size) -> packed);
            case GZIP -> new Unpacking(PlainCodecs::gunzip);
            case SNAPPY -> new Unpacking((packed, size) -> unpack(new SnappyDecompressor(), packed, size));
            case ZSTD -> new Unpacking((packed, size) -> unpack(new ZstdDecompressor(), packed, size));
            case LZ4_RAW -> new Unpacking((packed, size) -> unpack(new Lz4Decompressor(), packed, size));
            default ->
                throw new UnsupportedOperationException("its pages are packed with " + codec
                        + ", which is not read here; GZIP, SNAPPY, ZSTD and LZ4_RAW are");
        };
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("nothing is written here");
    }

    @Override
    public void release() {}

    private static byte[] gunzip(byte[] packed, int size) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readNBytes(size);
        }
    }

    private static byte[] unpack(Decompressor decompressor, byte[] packed, int size) {
        byte[] bytes = new byte[size];
        decompressor.decompress(packed, 0, packed.length, bytes, 0, size);
        return bytes;
    }

    /** One way of unpacking. */
    private interface Bytes {
        byte[] unpacked(byte[] packed, int size) throws IOException;
    }

    private record Unpacking(Bytes bytes) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput input, int size) throws IOException {
            return BytesInput.from(bytes.unpacked(input.toInputStream().readAllBytes(), size));
        }

        @Override
        public void decompress(ByteBuffer input, int packedSize, ByteBuffer output, int size) throws IOException {
            byte[] packed = new byte[packedSize];
            input.get(packed);
            output.put(bytes.unpacked(packed, size));
        }

        @Override
        public void release() {}
    }
}
