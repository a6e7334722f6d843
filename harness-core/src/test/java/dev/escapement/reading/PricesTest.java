package dev.escapement.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {

    private static final String MOON = """
            {"region": "moon-1", "asOf": "2026-11-01", "transition": "0.00005", "request": 2e-6,
             "gigabyteSecond": [{"from": 0, "price": "0.00002"}, {"from": "3600", "price": "0.00001"}]}
            """;

    @Test
    void prices_come_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("prices.json"), MOON);

        assertThat(Prices.ofFile(file))
                .isEqualTo(new Prices(
                        "moon-1",
                        LocalDate.of(2026, 11, 1),
                        new BigDecimal("0.00005"),
                        0,
                        false,
                        new BigDecimal("0.0000020"),
                        List.of(
                                new Prices.Level(BigDecimal.ZERO, new BigDecimal("0.00002")),
                                new Prices.Level(new BigDecimal("3600"), new BigDecimal("0.00001")))));
    }

    @Test
    void what_is_written_is_what_is_read() {
        Prices prices = Prices.US_EAST_1.withFreeTier().countingStarts();

        assertThat(Prices.ofJson(Json.write(prices.toJson()))).isEqualTo(prices);
    }

    @Test
    void a_file_that_cannot_be_used_is_named(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("prices.json"), "[]");

        assertThatThrownBy(() -> Prices.ofFile(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The prices in " + file
                        + " cannot be used. Prices must be an object with region, asOf, transition,"
                        + " freeTransitions, startsCount, request, gigabyteSecond, not []");
        assertThatThrownBy(() -> Prices.ofFile(folder.resolve("none.json")))
                .hasMessageStartingWith("There are no prices to be read in " + folder.resolve("none.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"0.00005\" | \"cheap\" | Of prices, transition must be an amount such as \"0.000025\", not \"cheap\"",
                "\"0.00005\" | -1 | Of prices, transition must be an amount such as \"0.000025\", not -1",
                "2026-11-01 | November | Of prices, asOf must be a date such as 2026-11-01, not \"November\"",
                "\"moon-1\" | 1 | Of prices, region must be a region such as us-east-1, not 1",
                "\"request\" | \"startsCount\": 1, \"request\" | Of prices, startsCount must be true or false, not 1",
                "\"request\" | \"freeTransitions\": 1.5, \"request\" | Of prices, freeTransitions must be a whole number from 0 up, not 1.5",
                "\"request\": 2e-6, |  | Of prices, request must be an amount such as \"0.000025\", not missing",
                "\"transition\" | \"transitions\" | Prices must be an object with region, asOf, transition, freeTransitions,"
                        + " startsCount, request, gigabyteSecond; there is no transitions, did you mean 'transition'?",
                "\"3600\" | 0 | The levels of the price of a gigabyte-second have to begin one after the other",
                "{\"region | {region | Prices must be JSON: "
            })
    void what_is_wrong_is_said(String right, String wrong, String message) {
        String broken = MOON.replace(right, wrong == null ? "" : wrong);

        assertThatThrownBy(() -> Prices.ofJson(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
