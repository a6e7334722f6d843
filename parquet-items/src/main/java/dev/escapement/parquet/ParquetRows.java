package dev.escapement.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataset.ItemFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** The rows of a file, group by group. The file is deleted when they are closed. */
final class ParquetRows implements ItemFormat.Rows {

    private final Path file;
    private final ParquetFileReader reader;
    private final MessageType schema;
    private final RowValue values;
    private @Nullable RecordReader<Group> group;
    private long left;

    private ParquetRows(Path file, ParquetFileReader reader) {
        this.file = file;
        this.reader = reader;
        this.schema = reader.getFileMetaData().getSchema();
        this.values = new RowValue();
    }

    static ParquetRows of(Path file) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new PlainCodecs())
                .build();
        try {
            return new ParquetRows(file, ParquetFileReader.open(new LocalInputFile(file), options));
        } catch (RuntimeException problem) {
            throw notParquet(file, problem);
        }
    }

    @Override
    public @Nullable JsonNode next() throws IOException {
        try {
            RecordReader<Group> rows = current();
            if (rows == null) {
                return null;
            }
            left--;
            return values.of(rows.read());
        } catch (RuntimeException problem) {
            throw notParquet(file, problem);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        Files.deleteIfExists(file);
    }

    private @Nullable RecordReader<Group> current() throws IOException {
        while (left == 0) {
            PageReadStore pages = reader.readNextRowGroup();
            if (pages == null) {
                return null;
            }
            left = pages.getRowCount();
            group = new ColumnIOFactory().getColumnIO(schema).getRecordReader(pages, new GroupRecordConverter(schema));
        }
        return group;
    }

    /** The library throws what it likes at data that it does not understand, with the path of our copy in its words. */
    private static IOException notParquet(Path file, RuntimeException problem) {
        String message = String.valueOf(problem.getMessage());
        String words = message.contains("is not a Parquet file")
                ? "it does not end like a Parquet file"
                : message.replace(file.toString(), "it");
        return new IOException("the Parquet file cannot be read, " + words, problem);
    }
}
