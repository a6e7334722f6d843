package dev.escapement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectShapeTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 40})
    void an_object_of_a_shape_is_like_any_other(int members) {
        List<String> names = IntStream.range(0, members).mapToObj(i -> "m" + i).toList();
        JsonNode[] values = IntStream.range(0, members).mapToObj(Json::number).toArray(JsonNode[]::new);

        JsonNode object = ObjectShape.of(names).object(values);

        JsonNode same = Json.parse(Json.write(object));
        assertThat(object).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(same).isEqualTo(object);
        assertThat(object.fieldNames()).toIterable().containsExactlyElementsOf(names);
        assertThat(Json.size(object)).isEqualTo(Json.write(object).length());
    }

    @Test
    void members_are_found_by_name_and_missing_ones_are_missing() {
        JsonNode point = ObjectShape.of(List.of("x", "y")).object(Json.number(1), Json.number(2));

        assertThat(point.get(String.valueOf(new char[] {'y'}))).isEqualTo(Json.number(2));
        assertThat(point.has("x")).isTrue();
        assertThat(point.get("z")).isNull();
        assertThat(point.path("z").isMissingNode()).isTrue();
    }

    @Test
    void setting_members_leaves_the_original_alone_however_many_there_are() {
        JsonNode point = ObjectShape.of(List.of("x", "y")).object(Json.number(1), Json.number(2));
        int size = Json.size(point);

        JsonNode moved = Json.with(point, "x", Json.number(10));
        JsonNode grown = moved;
        for (int i = 0; i < 10; i++) {
            grown = Json.with(grown, "m" + i, Json.number(i));
        }

        assertThat(Json.write(point)).isEqualTo("{\"x\":1,\"y\":2}");
        assertThat(Json.write(moved)).isEqualTo("{\"x\":10,\"y\":2}");
        assertThat(Json.size(moved)).isEqualTo(size + 1);
        assertThat(Json.write(grown)).startsWith("{\"x\":10,\"y\":2,\"m0\":0,").endsWith("\"m9\":9}");
        assertThat(Json.size(grown)).isEqualTo(Json.write(grown).length());
    }

    @Test
    void a_name_cannot_occur_twice_and_every_member_needs_a_value() {
        assertThatThrownBy(() -> ObjectShape.of(List.of("x", "x")))
                .hasMessage("an object has each member once: [x, x]");
        assertThatThrownBy(() -> ObjectShape.of(List.of("x")).object()).hasMessage("0 values for 1 members");
    }
}
