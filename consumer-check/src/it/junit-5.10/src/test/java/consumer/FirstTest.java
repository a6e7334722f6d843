package consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;

class FirstTest {

    @Test
    void the_core_arrives_with_the_one_dependency() {
        assertThat(Json.write(Json.parse("{ \"a\" : 1 }"))).isEqualTo("{\"a\":1}");
    }
}
