package dev.escapement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeWriterTest {

    private static final JsonNodeFactory FOREIGN = JsonNodeFactory.instance;

    @Test
    void writes_every_kind_of_value_as_a_mapper_would() throws Exception {
        ObjectNode all = FOREIGN.objectNode();
        all.putNull("null").put("text", "é\"\n\u2028").put("yes", true).put("short", (short) 1);
        all.put("int", -7).put("long", Long.MAX_VALUE).put("big", BigInteger.TEN.pow(30));
        all.put("float", 1.5f).put("double", 0.1).put("large", 1e300).put("decimal", new BigDecimal("1.10"));
        all.put("bytes", new byte[] {1, 2, 3}).putPOJO("java", new Hidden(List.of(1, 2)));
        all.putArray("array").add(1).add("two").addObject().put("three", 3);
        all.putObject("empty");

        assertThat(Json.write(all)).isEqualTo(new ObjectMapper().writeValueAsString(all));
        assertThat(Json.write(FOREIGN.missingNode())).isEqualTo("null");
    }

    @Test
    void a_foreign_tree_that_is_too_deep_is_refused() {
        JsonNode deep = FOREIGN.nullNode();
        for (int i = 0; i < 1_001; i++) {
            deep = FOREIGN.arrayNode().add(deep);
        }

        JsonNode tooDeep = deep;
        assertThatThrownBy(() -> Json.write(tooDeep))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a JSON value: ");
    }

    /** Something that only a mapper can write. */
    public record Hidden(List<Integer> numbers) {}
}
