package dev.escapement.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T09:00:00Z, 'Mon, 05 Jan 2026 09:00:00 GMT'",
        "2027-12-31T23:59:59.999Z, 'Fri, 31 Dec 2027 23:59:59 GMT'",
        "2028-02-29T00:00:00Z, 'Tue, 29 Feb 2028 00:00:00 GMT'"
    })
    void a_moment_is_written_as_http_has_it(Instant moment, String text) {
        assertThat(HttpDate.of(moment)).isEqualTo(text);
    }
}
