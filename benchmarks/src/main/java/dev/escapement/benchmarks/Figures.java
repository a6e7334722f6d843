package dev.escapement.benchmarks;

import static dev.escapement.benchmarks.Figure.Better.LESS;
import static dev.escapement.benchmarks.Figure.Better.MORE;

import java.util.List;

/** All figures of record, in the order in which they are told. */
final class Figures {

    private static final String PER_SECOND = "transitions/s";

    private Figures() {}

    static List<Figure> all() {
        return List.of(
                Figure.of("S1", "one Task", "us", warm("Scenario", "s1OneTask"), LESS, 20)
                        .besides(temporal("s1OneActivity")),
                Figure.of("S2", "ten Tasks in a row", PER_SECOND, warm("Scenario", "s2TenTasks"), MORE, 2_000_000)
                        .besides(temporal("s2TenActivities")),
                Figure.of("S3", "a Task retried after 2 and 4 s", "us", warm("Scenario", "s3Retry"), LESS, 20)
                        .besides(temporal("s3Retry")),
                Figure.of("S4", "a saga compensated", PER_SECOND, warm("Scenario", "s4Saga"), MORE, 2_000_000)
                        .besides(temporal("s4Saga")),
                Figure.of("S5", "ten branches", PER_SECOND, warm("Scenario", "s5Branches"), MORE, 1_500_000),
                Figure.of("S6", "a Map of 1,000 items", PER_SECOND, warm("Scenario", "s6Map"), MORE, 1_500_000),
                Figure.of(
                                "S6-growth",
                                "time for 8,000 items over time for 1,000",
                                "times",
                                Source.ratio("ScenarioBenchmark.s6Map", "ScenarioBenchmark.s6MapOf8000"),
                                LESS,
                                9)
                        .scaledBy(16_001.0 / 2_001),
                Figure.of("S7", "a loop of 5,000 turns", PER_SECOND, warm("Scenario", "s7Loop"), MORE, 10_000_000),
                Figure.of("S8", "a year of waiting", "us", warm("Scenario", "s8Year"), LESS, 20)
                        .besides(temporal("s8Year")),
                Figure.of("S9", "ten states on 187 KB, text to text", "ms", warm("Scenario", "s9Payload"), LESS, 1)
                        .scaledBy(0.001),
                Figure.of(
                                "parse-187KB",
                                "plain Jackson on the payload of S9",
                                "ms",
                                warm("Scenario", "jackson"),
                                LESS,
                                0.4)
                        .scaledBy(0.001),
                Figure.of("S10", "100,000 items in batches of 100, cold, 256 MB", "s", fanOut("batched"), LESS, 1.2),
                Figure.of("S10u", "100,000 items one by one, cold, 256 MB", "s", fanOut("unbatched"), LESS, 1.5),
                Figure.of(
                                "parse",
                                "sixty states read and compiled",
                                "ms",
                                warm("Definition", "parseSixtyStates"),
                                LESS,
                                3)
                        .scaledBy(0.001),
                Figure.of("path", "a definite path", "ns", warm("Expression", "definitePath"), LESS, 60),
                Figure.of(
                                "jsonata",
                                "four JSONata fields",
                                "us",
                                warm("Expression", "jsonataOutputOfFourFields"),
                                LESS,
                                2.5)
                        .scaledBy(0.001),
                Figure.of(
                        "jsonata-187KB",
                        "one JSONata field of 187 KB",
                        "ns",
                        warm("Expression", "jsonataFieldOfLargePayload"),
                        LESS,
                        1_000),
                Figure.of(
                        "script", "what a script adds to a call", "ns", warm("Script", "functionByState"), LESS, 1_000),
                Figure.of("wire", "one SDK call to WireMock", "us", warm("Wire", "attempt"), LESS, 1_000),
                Figure.of("sweep-1", "168 single faults of a saga", "ms", warm("Sweep", "depth1"), LESS, 150),
                Figure.of("sweep-2", "more than 10,000 pairs", "s", warm("Sweep", "depth2"), LESS, 8)
                        .scaledBy(0.001),
                Figure.of("replay", "25,000 events, file to verdict", "ms", warm("Replay", "longest"), LESS, 60),
                Figure.of(
                        "replay-cold",
                        "the same, a process of its own",
                        "s",
                        Source.cold("RecordedRounds", "longest"),
                        LESS,
                        0.7),
                Figure.of(
                        "replay-folder",
                        "1,000 recordings of 60 events, likewise",
                        "s",
                        Source.cold("RecordedRounds", "folder"),
                        LESS,
                        3),
                Figure.of("cold-main", "a process that runs one Task", "s", Source.cold("OneTask"), LESS, 0.3),
                Figure.of("cold-test", "a process that runs one JUnit test", "s", Source.cold("OneTest"), LESS, 0.75));
    }

    private static Source warm(String scenario, String method) {
        return Source.warm(scenario + "Benchmark." + method);
    }

    private static Source temporal(String method) {
        return Source.warm("TemporalBenchmark." + method);
    }

    private static Source fanOut(String kind) {
        return Source.cold("FanOut", "-Xmx256m", kind, "100000");
    }
}
