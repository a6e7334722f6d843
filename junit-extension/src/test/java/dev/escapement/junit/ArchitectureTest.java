package dev.escapement.junit;

import dev.escapement.house.Determinism;
import dev.escapement.house.House;
import dev.escapement.house.JacksonTrees;
import dev.escapement.house.PublicSurface;
import dev.escapement.house.RoomMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        return House.ofThisModule()
                .keeps(
                        List.of(RoomMap.noCycles("dev.escapement.junit")),
                        Determinism.outside("dev.escapement.simulation")
                                .except("dev.escapement.junit.InstanceAside")
                                .rulesBesideTheRealWorld(),
                        JacksonTrees.rulesOutside("dev.escapement.json"),
                        PublicSurface.rules());
    }
}
