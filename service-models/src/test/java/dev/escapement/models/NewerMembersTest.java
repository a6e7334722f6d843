package dev.escapement.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.models.DraftService.DraftAction;
import dev.escapement.models.DraftService.DraftError;
import dev.escapement.models.DraftShape.Composite;
import dev.escapement.models.DraftShape.DraftMember;
import dev.escapement.models.DraftShape.Listing;
import dev.escapement.models.DraftShape.Scalar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewerMembersTest {

    @Test
    void what_is_newer_is_added_and_what_was_published_is_kept() {
        DraftService published = new DraftService(
                "kiln",
                "Kiln",
                List.of(),
                List.of(new DraftAction("Fire", "FireInput", "", List.of(new DraftError("TooHot", "400", "")), true)),
                Map.of(
                        "FireInput",
                                new Composite(List.of(
                                        member("temperature", true, "Temperature"), member("racks", false, "Racks"))),
                        "Temperature", new Scalar("i0:1300"),
                        "Racks", new Listing("Rack", ""),
                        "Rack", new Composite(List.of(member("width", false, "Temperature")))));
        DraftService newer = new DraftService(
                "kiln",
                "Kiln",
                List.of(),
                List.of(
                        new DraftAction("Cool", "CoolRequest", "CoolResponse", List.of(), true),
                        new DraftAction(
                                "Fire",
                                "FireRequest",
                                "FireResponse",
                                List.of(
                                        new DraftError("TooHotException", "", ""),
                                        new DraftError("BusyException", "", "")),
                                true)),
                Map.of(
                        "CoolRequest", new Composite(List.of(member("Temperature", false, "int"))),
                        "CoolResponse", new Composite(List.of()),
                        "FireResponse", new Composite(List.of()),
                        "FireRequest",
                                new Composite(List.of(
                                        member("temperature", false, "int"),
                                        member("racks", false, "list"),
                                        member("profile", false, "Rack"))),
                        "list", new Listing("Rack", ""),
                        "Rack", new Composite(List.of(member("width", false, "int"), member("stacked", false, "Rack"))),
                        "int", new Scalar("i")));

        DraftService merged = NewerMembers.add(published, newer);

        assertThat(ServiceLines.of(merged).lines())
                .containsExactly(
                        "2 2",
                        "TooHot 400",
                        "BusyException",
                        "Cool 0 2",
                        "Fire 3 8 0 1",
                        "(Temperature:1",
                        "i",
                        "(",
                        "(temperature!4 racks:7 profile:6",
                        "i0:1300",
                        "(width:4 stacked:6",
                        "(width:1 stacked:6",
                        "[5",
                        "(");
    }

    private static DraftMember member(String name, boolean required, String shape) {
        return new DraftMember(name, SdkNames.member(name), required, shape);
    }
}
