package dev.escapement.junit.scenario;

/** Classes that mark where scenarios are. */
final class Markers {

    private Markers() {}

    @Scenarios
    static class Beside {}

    @Scenarios("more")
    static class Below {}

    @Scenarios({"/dev/escapement/junit/scenario/more/inline.scenario.json", "orders.scenario.yaml"})
    static class Named {}

    @Scenarios({"more", "nowhere"})
    static class Nowhere {}

    @Scenarios("orders.asl.json")
    static class NoScenarios {}
}
