package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InnerPlaceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``             | /F
                    /a             | /F/a
                    /a/0/x         | /F/a[0]/x
                    /a[0]/x        | /F/a[0]/x
                    /a/b~1c~0d     | /F/a
                    /b~1c~0d/e     | /F/b/c~d/e
                    /b/c~d/e       | /F/b/c~d/e
                    /b             | /F/b
                    /l[1][0]       | /F/l[1][0]
                    /l/1/0         | /F/l[1][0]
                    /l[99999999999] | /F/l
                    /nowhere/else  | /F
                    /a[            | /F/a
                    """)
    void a_place_is_found_by_a_pointer_and_by_the_service_s_words(String words, String path) {
        String value = """
                {"a": [{"x": 1}], "b": 2, "b/c~d": {"e": 3}, "l": [0, [1]]}
                """;

        InnerPlace place = InnerPlace.find(Location.ROOT.field("F"), Json.parse(value), words);

        assertThat(place.here().path()).isEqualTo(path);
    }
}
