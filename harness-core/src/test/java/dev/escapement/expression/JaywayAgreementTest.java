package dev.escapement.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The service runs an old version of the Jayway library; where a new one still speaks its dialect, it agrees with ours. The new
 * one cannot be shared: it keeps the place of an array in the compiled path, so that one reading changes the next.
 */
class JaywayAgreementTest {

    private static final Configuration JAYWAY = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<String> FIRST =
            List.of("", "", "..a", "[?(@.a)]", "[?(@.b == 1)]", "[?(@.a == 2 && @.b)]", "[?(@.c == 'x' || @.a == 1)]");
    private static final List<String> MIDDLE =
            List.of(".a", ".b", "['c']", "[0]", "[1]", "[*]", ".*", "[0,1]", "[1:]", "[1:3]");
    private static final List<String> LAST =
            List.of("[*]", ".*", "..b", "..*", "[0,2]", "[1:]", "[:2]", "[-1:]", "[:-1]", "[1:3]");

    @Test
    void wildcards_slices_scans_and_filters_find_the_same() {
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            JsonNode document = container(random, 4);
            String path = path(random);

            JsonNode found = Path.compile(path).evaluate(bindings(document));

            JsonNode expected = JsonPath.compile(path).read(document, JAYWAY);
            assertThat(found).as("%s in %s", path, Json.write(document)).isEqualTo(expected);
        }
    }

    private static Bindings bindings(JsonNode document) {
        return Seen.input("{}").withInput(document);
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder("$").append(anyOf(FIRST, random));
        for (int i = 0; i < random.nextInt(3); i++) {
            path.append(anyOf(MIDDLE, random));
        }
        return path.append(anyOf(LAST, random)).toString();
    }

    private static String anyOf(List<String> parts, Random random) {
        return parts.get(random.nextInt(parts.size()));
    }

    private static JsonNode container(Random random, int depth) {
        return random.nextBoolean() ? object(random, depth) : array(random, depth);
    }

    private static JsonNode object(Random random, int depth) {
        ObjectBuilder object = Json.object();
        NAMES.forEach(name -> object.putIfPresent(name, random.nextInt(3) == 0 ? null : value(random, depth - 1)));
        return object.build();
    }

    private static JsonNode array(Random random, int depth) {
        List<JsonNode> elements = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            elements.add(value(random, depth - 1));
        }
        return Json.array(elements);
    }

    private static JsonNode value(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return container(random, depth);
        }
        return random.nextBoolean() ? Json.number(random.nextInt(3)) : Json.text("x");
    }
}
