package dev.escapement.services;

import static dev.escapement.services.TinyCatalog.BYTES;
import static dev.escapement.services.TinyCatalog.COLOUR;
import static dev.escapement.services.TinyCatalog.COUNT;
import static dev.escapement.services.TinyCatalog.MOMENT;
import static dev.escapement.services.TinyCatalog.NAME;
import static dev.escapement.services.TinyCatalog.STRING;
import static dev.escapement.services.TinyCatalog.length;
import static dev.escapement.services.TinyCatalog.listOf;
import static dev.escapement.services.TinyCatalog.mapOf;
import static dev.escapement.services.TinyCatalog.optional;
import static dev.escapement.services.TinyCatalog.required;
import static dev.escapement.services.TinyCatalog.structure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.services.Shape.Bool;
import dev.escapement.services.Shape.Document;
import dev.escapement.services.Shape.ListOf;
import dev.escapement.services.Shape.MapOf;
import dev.escapement.services.Shape.NumberKind;
import dev.escapement.services.Shape.Numeric;
import dev.escapement.services.Shape.Structure;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkeletonTest {

    private static final Structure TREE = Structure.later(SkeletonTest::membersOfTree);

    @Test
    void the_smallest_value_has_the_required_members_within_their_bounds() {
        Structure shape = structure(
                required("Name", NAME),
                required("Colour", COLOUR),
                required("Count", COUNT),
                required("Below", new Numeric(NumberKind.LONG, new Range(null, BigDecimal.valueOf(-3)))),
                required("Ratio", new Numeric(NumberKind.DOUBLE, new Range(new BigDecimal("0.5"), null))),
                required("Seal", BYTES),
                required("Sent", MOMENT),
                required("Fragile", new Bool()),
                required("Note", new Document()),
                required("Labels", new ListOf(NAME, length(2, 3))),
                required("Weights", new MapOf(COLOUR, COUNT, length(1, 3))),
                optional("Comment", STRING));

        assertThat(Skeleton.smallest(shape, Spelling.SDK))
                .hasToString("{\"Name\":\"x\",\"Colour\":\"RED\",\"Count\":1,\"Below\":-3,\"Ratio\":0.5,\"Seal\":\"x\","
                        + "\"Sent\":\"1970-01-01T00:00:00Z\",\"Fragile\":false,\"Note\":{},"
                        + "\"Labels\":[\"x\",\"x\"],\"Weights\":{\"RED\":1}}");
    }

    @Test
    void the_complete_value_has_all_members_and_one_element_of_each() {
        Structure shape = structure(
                optional("Labels", listOf(NAME)), optional("Weights", mapOf(COUNT)), optional("Comment", STRING));

        assertThat(Skeleton.complete(shape, Spelling.SDK))
                .hasToString("{\"Labels\":[\"x\"],\"Weights\":{\"key1\":1},\"Comment\":\"\"}");
    }

    @Test
    void a_shape_is_not_repeated_inside_itself() {
        assertThat(Skeleton.complete(TREE, Spelling.SDK)).hasToString("{\"Name\":\"x\"}");
        assertThat(Skeleton.complete(structure(required("Root", TREE)), Spelling.SDK))
                .hasToString("{\"Root\":{\"Name\":\"x\"}}");
    }

    @Test
    void members_are_spelled_as_the_integration_does() {
        Structure shape = structure(new Member("BOOL", "Bool", true, new Bool()));

        assertThat(Skeleton.smallest(shape, Spelling.SDK)).hasToString("{\"Bool\":false}");
        assertThat(Skeleton.smallest(shape, Spelling.OPTIMISED)).hasToString("{\"BOOL\":false}");
    }

    private static List<Member> membersOfTree() {
        return List.of(optional("Name", NAME), optional("Twin", TREE), optional("Children", listOf(mapOf(TREE))));
    }
}
