package dev.escapement.house;

import static dev.escapement.house.Judgement.FIXTURES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomMapTest {

    private static final String ROOT = FIXTURES + "rooms";

    private static final RoomMap MAP = RoomMap.of(ROOT)
            .room("json")
            .room("expression", "json")
            .room("journal", "json")
            .room("behavior", "expression")
            .room("engine", "journal", "behavior")
            .room("history", "journal")
            .room("replay", "history")
            .room("unbuilt", "replay")
            .blank("behavior", "engine", "it does not perform what it asks for")
            .blank("engine", "history", "readings change without it")
            .world("java.lang", "org.jspecify.annotations", "java.net.URL")
            .library(ROOT + ".library..", "one room guards its traps", "journal");

    @Test
    void a_room_that_knows_a_room_beside_its_list_is_seen() {
        List<String> violations =
                violationsOf("'" + ROOT + ".behavior..' should depend on classes that live in another room");

        assertThat(violations)
                .anyMatch(violation -> violation.contains("journal.Journal"))
                .anyMatch(violation -> violation.contains("engine.Loop"));
    }

    @Test
    void what_a_known_room_hands_out_may_be_known_too() {
        List<String> violations =
                violationsOf("'" + ROOT + ".behavior..' should depend on classes that live in another room");

        assertThat(violations).isNotEmpty().noneMatch(violation -> violation.contains("json.Tree"));
    }

    @Test
    void the_root_may_be_known_by_no_room() {
        List<String> violations = violationsOf("'" + ROOT + ".replay..' should depend on");

        assertThat(violations).anyMatch(violation -> violation.contains("rooms.Door"));
    }

    @Test
    void a_blank_is_seen() {
        assertThat(violationsOf("because it does not perform what it asks for"))
                .anyMatch(violation -> violation.contains("engine.Loop"));
        assertThat(violationsOf("because readings change without it"))
                .anyMatch(violation -> violation.contains("history.History"));
    }

    @Test
    void a_library_is_known_only_by_its_room() {
        assertThat(violationsOf("because one room guards its traps"))
                .anyMatch(violation -> violation.contains("expression.Query"));
    }

    @Test
    void a_room_that_is_not_on_the_map_is_seen() {
        assertThat(violationsOf("because a room that is not on the map"))
                .anyMatch(violation -> violation.contains("attic.Chest"))
                .noneMatch(violation -> violation.contains("rooms.Door>"));
    }

    @Test
    void a_part_of_the_jdk_that_is_not_on_the_map_is_seen() {
        assertThat(violationsOf("because what a run could depend on"))
                .anyMatch(violation -> violation.contains("replay.Replay.socket"))
                .noneMatch(violation -> violation.contains("replay.Replay.url"))
                .noneMatch(violation -> violation.contains("replay.Replay.bytes"))
                .noneMatch(violation -> violation.contains("rooms.Door"));
    }

    @Test
    void a_circle_is_seen() {
        assertThat(Judgement.of(RoomMap.noCycles(ROOT), "rooms"))
                .anyMatch(violation -> violation.contains("left") && violation.contains("right"));
    }

    @Test
    void the_root_may_know_every_room() {
        List<String> violations = MAP.rules().stream()
                .flatMap(rule -> Judgement.of(rule, "rooms").stream())
                .toList();

        assertThat(violations)
                .isNotEmpty()
                .noneMatch(violation -> violation.matches("\\w+ <" + ROOT + "\\.Door[.>].*"));
    }

    @Test
    void a_room_above_the_root_may_know_it_and_is_not_known_by_it() {
        RoomMap map = RoomMap.of(ROOT).room("json").room("journal", "json").above("terrace", "one leaves by the door");
        List<String> violations = map.rules().stream()
                .flatMap(rule -> Judgement.of(rule, "rooms").stream())
                .toList();

        assertThat(violations)
                .as("a terrace over the door")
                .noneMatch(violation -> violation.contains("<" + ROOT + ".terrace.Chair>"));
        RoomMap upsideDown = RoomMap.of(ROOT).room("json").above("journal", "one leaves by the door");
        assertThat(upsideDown.rules().stream()
                        .filter(rule -> rule.getDescription().contains("one leaves by the door"))
                        .flatMap(rule -> Judgement.of(rule, "rooms").stream()))
                .anyMatch(violation -> violation.contains("rooms.Door"));
    }

    @Test
    void a_room_that_knows_one_named_later_is_no_map() {
        RoomMap map = RoomMap.of(ROOT).room("json");

        assertThatThrownBy(() -> map.room("engine", "history"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Room engine may not know history, which is named later or never");
    }

    private static List<String> violationsOf(String words) {
        List<ArchRule> rules = MAP.rules().stream()
                .filter(rule -> rule.getDescription().contains(words))
                .toList();
        assertThat(rules).hasSize(1);
        return Judgement.of(rules.get(0), "rooms");
    }
}
