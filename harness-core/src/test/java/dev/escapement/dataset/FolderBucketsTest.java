package dev.escapement.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderBucketsTest {

    @TempDir
    Path folder;

    @Test
    void each_sub_folder_is_a_bucket() throws IOException {
        file("orders/2026/a.json", "[1]");

        assertThat(Buckets.text(buckets(), "orders", "2026/a.json")).isEqualTo("[1]");
    }

    @Test
    void files_are_listed_by_the_bytes_of_their_keys() throws IOException {
        file("b/a/x", "");
        file("b/a-b", "");
        file("b/a/b/c", "");
        file("b/a.txt", "");
        file("b/Z", "");

        assertThat(Listings.keys(buckets(), "b", "")).containsExactly("Z", "a-b", "a.txt", "a/b/c", "a/x");
        assertThat(Listings.keys(buckets(), "b", "a/b")).containsExactly("a/b/c");
    }

    @Test
    void when_a_file_was_modified_does_not_depend_on_the_machine() throws IOException {
        Files.setLastModifiedTime(file("b/k", "hello"), FileTime.from(Instant.parse("1999-09-09T09:09:09Z")));
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(Listings.of(buckets().filledAt(noon), "b", ""))
                .containsExactly(ObjectSummary.of("k", 5, "5d41402abc4b2a76b9719d911017c592", noon));
    }

    @Test
    void what_is_missing_is_missing_as_in_s3() throws IOException {
        file("b/folder/k", "");

        assertThat(code("b", "nothing")).isEqualTo("NoSuchKey");
        assertThat(code("b", "folder")).isEqualTo("NoSuchKey");
        assertThat(code("b", "folder/k/")).isEqualTo("NoSuchKey");
        assertThat(code("b", "\0")).isEqualTo("NoSuchKey");
        assertThat(code("nothing", "k")).isEqualTo("NoSuchBucket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "a/../../../secret", "/etc/passwd", "..", "."})
    void no_key_leads_out_of_its_bucket(String key) throws IOException {
        file("b/k", "");
        Files.writeString(folder.resolve("secret"), "secret");

        assertThat(code("b", key)).isEqualTo("AccessDenied");
        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> buckets().put(ObjectAddress.of("b", key)))
                .withMessage("The key leads out of the folder of the bucket: " + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "b/..", "b/../b", ".hidden"})
    void no_name_of_a_bucket_leads_out_of_the_folder(String bucket) throws IOException {
        file("b/k", "");
        file(".hidden/k", "");

        assertThat(code(bucket, "k")).isEqualTo("NoSuchBucket");
    }

    @Test
    void no_link_leads_out_of_the_folder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret"), "secret");
        file("b/k", "");
        Files.createSymbolicLink(folder.resolve("b/file"), elsewhere.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("b/way"), elsewhere);

        assertThat(code("b", "file")).isEqualTo("AccessDenied");
        assertThat(code("b", "way/secret")).isEqualTo("AccessDenied");
        assertThat(Listings.keys(buckets(), "b", "")).containsExactly("k");
        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> buckets().put(ObjectAddress.of("b", "way/mine")))
                .withMessage("The key leads out of the folder of the bucket: way/mine");
    }

    @Test
    void an_upload_becomes_a_file_once_it_is_complete() throws IOException {
        file("b/k", "");
        FolderBuckets buckets = buckets();
        Instant later = Instant.parse("2026-04-01T00:00:00Z");

        try (ObjectUpload upload = buckets.put(ObjectAddress.of("b", "run/1/result.json"))) {
            upload.write("-hello-".getBytes(StandardCharsets.UTF_8), 1, 5);
            assertThat(folder.resolve("b/run/1/result.json")).doesNotExist();
            upload.complete(later);
        }

        assertThat(folder.resolve("b/run/1")).isDirectoryContaining("glob:**/result.json");
        assertThat(Listings.of(buckets, "b", "run/"))
                .containsExactly(ObjectSummary.of("run/1/result.json", 5, "5d41402abc4b2a76b9719d911017c592", later));
    }

    @Test
    void an_upload_that_is_given_up_leaves_nothing() throws IOException {
        file("b/k", "before");
        FolderBuckets buckets = buckets();

        try (ObjectUpload upload = buckets.put(ObjectAddress.of("b", "k"))) {
            upload.write("after".getBytes(StandardCharsets.UTF_8), 0, 5);
        }

        assertThat(Listings.keys(buckets, "b", "")).containsExactly("k");
        assertThat(Buckets.text(buckets, "b", "k")).isEqualTo("before");
    }

    @Test
    void a_folder_that_is_not_there_is_told_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Buckets.inFolder(Path.of("no/such/folder")))
                .withMessage("there is no folder no/such/folder, which should have a sub-folder for each bucket");
    }

    private FolderBuckets buckets() {
        return Buckets.inFolder(folder);
    }

    private Path file(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String code(String bucket, String key) throws IOException {
        try (ObjectContent content = buckets().get(ObjectAddress.of(bucket, key))) {
            return "found " + content.size();
        } catch (ObjectStoreException refused) {
            return refused.code();
        }
    }
}
