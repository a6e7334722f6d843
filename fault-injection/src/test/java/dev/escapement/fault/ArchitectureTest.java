package dev.escapement.fault;

import dev.escapement.house.Determinism;
import dev.escapement.house.House;
import dev.escapement.house.JacksonTrees;
import dev.escapement.house.PublicSurface;
import dev.escapement.house.RoomMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        return House.ofThisModule()
                .keeps(
                        rooms().rules(),
                        Determinism.outside("dev.escapement.simulation").rules(),
                        JacksonTrees.rulesOutside("dev.escapement.json"),
                        PublicSurface.rules());
    }

    /** Reads top to bottom: what goes wrong, one run, what must hold in it, many runs. */
    private static RoomMap rooms() {
        return RoomMap.of("dev.escapement.fault")
                .room("plan")
                .room("run", "plan")
                .room("law", "run")
                .room("sweep", "law")
                .room("explore", "sweep")
                .room("load", "plan");
    }
}
