package dev.escapement.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.maprun.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MapProgressTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private long nanos;

    @Test
    void what_is_over_soon_says_nothing() {
        MapProgress progress = progress(true);

        tell(progress, 1_900);

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_terminal_sees_one_line_that_renews_itself() {
        MapProgress progress = progress(true);

        tell(progress, 2_100);
        tell(progress, 2_150);
        tell(progress, 2_400);

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("""
                \rrun: 1,500 of 60,000 items, 2 failed, virtual time 2026-01-05T09:00:00Z\
                \rrun: 1,500 of 60,000 items, 2 failed, virtual time 2026-01-05T09:00:00Z""");
    }

    @Test
    void a_line_that_renews_itself_ends_with_the_test() {
        MapProgress progress = progress(true);

        tell(progress, 2_100);
        progress.end();
        progress.end();

        assertThat(screen.toString(StandardCharsets.UTF_8)).endsWith("09:00:00Z" + System.lineSeparator());
        assertThat(screen.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void what_said_nothing_ends_no_line() {
        MapProgress progress = progress(true);

        tell(progress, 1_900);
        progress.end();

        assertThat(screen.size()).isZero();
    }

    @Test
    void a_log_gets_a_line_every_ten_seconds() {
        MapProgress progress = progress(false);

        tell(progress, 9_000);
        tell(progress, 10_100);
        tell(progress, 15_000);
        tell(progress, 20_200);

        assertThat(screen.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("run: "));
    }

    private MapProgress progress(boolean interactive) {
        return new MapProgress(() -> nanos, new PrintStream(screen, true, StandardCharsets.UTF_8), interactive);
    }

    private void tell(MapProgress progress, long millis) {
        nanos = millis * 1_000_000;
        progress.advanced(new Progress("run", 1_500, 2, 60_000, Instant.parse("2026-01-05T09:00:00Z")));
    }
}
