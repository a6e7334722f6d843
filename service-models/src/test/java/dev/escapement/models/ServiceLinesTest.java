package dev.escapement.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.models.DraftService.DraftAction;
import dev.escapement.models.DraftService.DraftError;
import dev.escapement.models.DraftShape.Composite;
import dev.escapement.models.DraftShape.DraftMember;
import dev.escapement.models.DraftShape.Listing;
import dev.escapement.models.DraftShape.Mapping;
import dev.escapement.models.DraftShape.Scalar;
import dev.escapement.services.AwsAction;
import dev.escapement.services.Member;
import dev.escapement.services.Range;
import dev.escapement.services.ServiceError;
import dev.escapement.services.Shape;
import dev.escapement.services.Shape.ListOf;
import dev.escapement.services.Shape.MapOf;
import dev.escapement.services.Shape.Structure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ServiceLinesTest {

    @Test
    void a_text_holds_errors_then_actions_then_shapes() {
        String text = ServiceLines.of(tree());

        assertThat(text.lines())
                .containsExactly(
                        "2 2",
                        "TooHigh 400 Too.High",
                        "Rotten",
                        "Grow 0 1 0 1",
                        "-Fell 1 1 0",
                        "(Root!1",
                        "(Name:2 NULL=Nul:2 Branches:3 Tags:4",
                        "s1:8 ^[a-z ]+$",
                        "[1 :5",
                        "{2 2");
    }

    @Test
    void what_was_written_is_read_back() {
        ServiceText text = ServiceText.of(ServiceLines.of(tree()), "Tree");

        AwsAction grow = Objects.requireNonNull(text.action("grow"));
        Structure root = (Structure) grow.request().members().get(0).shape();

        assertThat(text.actionNames()).containsExactly("grow", "fell");
        assertThat(grow.errors())
                .containsExactly(
                        new ServiceError("Tree.TooHighException", "TooHigh", "Too.High", 400),
                        new ServiceError("Tree.RottenException", "Rotten", "Rotten", null));
        assertThat(root.members()).extracting(Member::sdkName).containsExactly("Name", "Nul", "Branches", "Tags");
        assertThat(root.members().get(0).shape())
                .isEqualTo(new Shape.Text(new Range(BigDecimal.ONE, BigDecimal.valueOf(8)), "^[a-z ]+$", List.of()));
        assertThat(root.members().get(3).shape()).isInstanceOf(MapOf.class);
    }

    @Test
    void a_shape_may_contain_itself() {
        ServiceText text = ServiceText.of(ServiceLines.of(tree()), "Tree");

        Shape root = Objects.requireNonNull(text.action("grow")).response();
        Shape branches = ((Structure) root).members().get(2).shape();

        assertThat(((ListOf) branches).element()).isSameAs(root);
    }

    @Test
    void an_action_that_is_not_offered_is_marked() {
        ServiceText text = ServiceText.of(ServiceLines.of(tree()), "Tree");

        assertThat(Objects.requireNonNull(text.action("grow")).offered()).isTrue();
        assertThat(Objects.requireNonNull(text.action("fell")).offered()).isFalse();
    }

    private static DraftService tree() {
        Map<String, DraftShape> shapes = new LinkedHashMap<>();
        shapes.put("Unused", new Scalar("b"));
        shapes.put("GrowRequest", new Composite(List.of(new DraftMember("Root", "Root", true, "Branch"))));
        shapes.put(
                "Branch",
                new Composite(List.of(
                        new DraftMember("Name", "Name", false, "Name"),
                        new DraftMember("NULL", "Nul", false, "OtherName"),
                        new DraftMember("Branches", "Branches", false, "Branches"),
                        new DraftMember("Tags", "Tags", false, "Tags"))));
        shapes.put("Name", new Scalar("s1:8 ^[a-z ]+$"));
        shapes.put("OtherName", new Scalar("s1:8 ^[a-z ]+$"));
        shapes.put("Branches", new Listing("Branch", ":5"));
        shapes.put("Tags", new Mapping("Name", "OtherName", ""));
        DraftError high = new DraftError("TooHigh", "400", "Too.High");
        DraftError rotten = new DraftError("Rotten", "", "");
        return new DraftService(
                "tree",
                "Tree",
                List.of(),
                List.of(
                        new DraftAction("Grow", "GrowRequest", "Branch", List.of(high, rotten), true),
                        new DraftAction("Fell", "Branch", "Branch", List.of(high), false)),
                shapes);
    }
}
