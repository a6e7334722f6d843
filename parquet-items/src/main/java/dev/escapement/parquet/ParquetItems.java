package dev.escapement.parquet;

import dev.escapement.dataset.ItemFormat;
import dev.escapement.dataset.ObjectContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Makes an item of each row of a Parquet file. The file is laid on disk first, as its end says what is in it; of its rows one group
 * is in memory at a time.
 */
@API(status = Status.EXPERIMENTAL)
public final class ParquetItems implements ItemFormat {

    /** Found and called by a {@link java.util.ServiceLoader}. */
    public ParquetItems() {}

    @Override
    public String inputType() {
        return "PARQUET";
    }

    @Override
    public Rows open(ObjectContent content) throws IOException {
        Path file = Files.createTempFile("items", ".parquet");
        try (content) {
            Files.copy(content.stream(), file, StandardCopyOption.REPLACE_EXISTING);
            return ParquetRows.of(file);
        } catch (IOException | RuntimeException problem) {
            Files.deleteIfExists(file);
            throw problem;
        }
    }
}
