package dev.escapement.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.services.AwsService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelArchiveTest {

    private static final String ADVICE = " Fetch the artifact again, or leave it off the class path to go without.";

    @Test
    void an_archive_says_where_it_comes_from_and_what_is_in_it() throws IOException {
        ModelArchive archive = ModelArchive.of(archive());

        AwsService mill = Objects.requireNonNull(archive.service("mill"));

        assertThat(archive.source()).isEqualTo("a test");
        assertThat(archive.serviceNames()).containsExactly("lathe", "mill");
        assertThat(mill.errorPrefix()).isEqualTo("Mill");
        assertThat(mill.aliases()).containsExactly("grinder");
        assertThat(archive.service("drill")).isNull();
    }

    @Test
    void the_same_services_always_give_the_same_bytes() throws IOException {
        assertThat(archive()).isEqualTo(archive());
    }

    @Test
    void a_changed_byte_is_noticed() throws IOException {
        byte[] file = archive();
        file[file.length / 2] ^= 1;

        assertThatThrownBy(() -> ModelArchive.of(file))
                .isInstanceOf(DamagedModelsException.class)
                .hasMessage("The service models (services.bin of the artifact service-models) cannot be used:"
                        + " the file has another checksum than when it was written." + ADVICE);
    }

    @Test
    void a_file_cut_short_is_noticed() throws IOException {
        byte[] file = archive();

        assertThatThrownBy(() -> ModelArchive.of(Arrays.copyOf(file, file.length - 1)))
                .hasMessageContaining("has another checksum than when it was written");
        assertThatThrownBy(() -> ModelArchive.of(new byte[3]))
                .hasMessageContaining("does not begin as such a file does");
    }

    @Test
    void another_file_is_noticed() {
        byte[] file = "PK, some zip file, long enough to hold a checksum".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ModelArchive.of(file))
                .hasMessage("The service models (services.bin of the artifact service-models) cannot be used:"
                        + " the file does not begin as such a file does." + ADVICE);
    }

    private static byte[] archive() throws IOException {
        return ArchiveWriter.write("a test", List.of(service("mill", "Mill", "grinder"), service("lathe", "Lathe")));
    }

    private static DraftService service(String name, String prefix, String... aliases) {
        return new DraftService(name, prefix, List.of(aliases), List.of(), Map.of());
    }
}
