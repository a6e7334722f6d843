package dev.escapement;

import dev.escapement.house.Determinism;
import dev.escapement.house.House;
import dev.escapement.house.JacksonTrees;
import dev.escapement.house.PublicSurface;
import dev.escapement.house.RoomMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The map of the rooms, from the ground up. A room that knows another may use what that one hands out. */
class ArchitectureTest {

    private static final RoomMap ROOMS = RoomMap.of("dev.escapement")
            .room("json")
            .room("simulation")
            .room("services", "json")
            .room("dataset", "json")
            .room("expression", "json", "simulation")
            .room("dataflow", "json", "expression")
            .room("definition", "json", "expression", "dataflow", "services")
            .room("parser", "json", "expression", "dataflow", "definition", "services")
            .room("lint", "json", "services", "parser")
            .room("integration", "json", "services", "simulation")
            .room("envelope", "json", "services", "simulation", "integration")
            .room("nested", "json", "services", "integration", "envelope")
            .room("latency", "integration", "services", "simulation", "json")
            .room("maprun", "json", "simulation")
            .room("behavior", "definition", "dataflow", "integration", "dataset")
            .room(
                    "statetest",
                    "behavior",
                    "dataset",
                    "definition",
                    "dataflow",
                    "parser",
                    "integration",
                    "simulation",
                    "services",
                    "json")
            .room("journal", "json", "definition", "services", "simulation")
            .room("engine", "behavior", "integration", "journal", "simulation", "dataset", "maprun")
            .room("history", "journal", "json")
            .room("reading", "journal", "json", "definition", "services")
            .room("story", "history", "reading", "simulation")
            .room("trace", "journal", "json", "definition", "services", "simulation")
            .room("coverage", "journal", "definition")
            .room("recording", "history", "parser", "services", "json")
            .room("replay", "history", "integration", "recording")
            .room("redaction", "json", "services")
            .room("eventbus", "json", "services", "integration")
            .room("whatif", "recording", "history", "reading", "json")
            .room("metrics")
            .above("operations", "what operators do is done to a simulation that runs without them as well")
            .blank(
                    "behavior",
                    "engine",
                    "a behaviour says what it wants; that the loop performs it is none of its business")
            .blank("statetest", "engine", "one state is one step; a second loop would be a second truth")
            .blank("behavior", "journal", "a behaviour that could write facts would have a second way to be heard")
            .blank(
                    "engine",
                    "history",
                    "the engine states facts; how AWS prints them is a reading, and readings change without the engine")
            .library(
                    "com.dashjoin..",
                    "one room runs JSONata, so that what it reads from the machine is replaced once",
                    "expression")
            .library("org.snakeyaml..", "YAML ends where text becomes a tree", "json", "parser");

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        return House.ofThisModule()
                .keeps(
                        ROOMS.rules(),
                        Determinism.outside("dev.escapement.simulation").rules(),
                        JacksonTrees.rulesOutside("dev.escapement.json"),
                        PublicSurface.rules());
    }
}
