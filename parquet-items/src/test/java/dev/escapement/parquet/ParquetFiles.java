package dev.escapement.parquet;

import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes Parquet files for the tests. */
final class ParquetFiles {

    private ParquetFiles() {}

    /** A file of a schema in the words of Parquet, of one row. */
    static byte[] of(String schema, Consumer<Group> row) throws IOException {
        return of(schema, CompressionCodecName.UNCOMPRESSED, 1, (group, number) -> row.accept(group));
    }

    static byte[] of(String schema, CompressionCodecName codec, int rows, Filling filling) throws IOException {
        Path folder = Files.createTempDirectory("parquet");
        Path file = folder.resolve("file.parquet");
        MessageType type = MessageTypeParser.parseMessageType(schema);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withCodecFactory(new PackingCodecs())
                .withCompressionCodec(codec)
                .withRowGroupSize(64 * 1024L)
                .build()) {
            for (int i = 0; i < rows; i++) {
                Group group = new SimpleGroup(type);
                filling.fill(group, i);
                writer.write(group);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder);
        return bytes;
    }

    /** What is in each row. */
    interface Filling {
        void fill(Group row, int number);
    }

    /** The way back of what is tested. */
    private static final class PackingCodecs implements CompressionCodecFactory {

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            return new BytesInputCompressor() {
                @Override
                public BytesInput compress(BytesInput bytes) throws IOException {
                    return BytesInput.from(packed(codec, bytes.toInputStream().readAllBytes()));
                }

                @Override
                public CompressionCodecName getCodecName() {
                    return codec;
                }

                @Override
                public void release() {}
            };
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException("nothing is read here");
        }

        @Override
        public void release() {}

        private static byte[] packed(CompressionCodecName codec, byte[] bytes) throws IOException {
            return switch (codec) {
                case GZIP -> gzip(bytes);
                case SNAPPY -> pack(new SnappyCompressor(), bytes);
                case ZSTD -> pack(new ZstdCompressor(), bytes);
                case LZ4_RAW -> pack(new Lz4Compressor(), bytes);
                default -> bytes;
            };
        }

        private static byte[] gzip(byte[] bytes) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
                stream.write(bytes);
            }
            return packed.toByteArray();
        }

        private static byte[] pack(Compressor compressor, byte[] bytes) {
            byte[] packed = new byte[compressor.maxCompressedLength(bytes.length)];
            int size = compressor.compress(bytes, 0, bytes.length, packed, 0, packed.length);
            return Arrays.copyOf(packed, size);
        }
    }
}
