package dev.escapement.mock;

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

    /** What servers, clients and tests themselves bring along; each of these classes says why it must meet it. */
    private static final Determinism DETERMINISM = Determinism.outside("dev.escapement.simulation")
            .except("dev.escapement.mock.Payload")
            .except("dev.escapement.mock.endpoint.HttpDoor")
            .except("dev.escapement.mock.wire.RealHttp")
            .except("dev.escapement.mock.wire.TroubledLine")
            .except("dev.escapement.mock.wire.PublicMethods");

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        return House.ofThisModule()
                .keeps(
                        List.of(RoomMap.noCycles("dev.escapement.mock")),
                        DETERMINISM.rules(),
                        JacksonTrees.rulesOutside("dev.escapement.json"),
                        PublicSurface.rules());
    }
}
