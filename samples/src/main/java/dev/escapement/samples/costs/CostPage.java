package dev.escapement.samples.costs;

import dev.escapement.reading.CostComparison;
import dev.escapement.reading.Prices;
import dev.escapement.story.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page on costs: every figure in it comes from a run. */
final class CostPage {

    private static final Prices PRICES = Prices.US_EAST_1;

    private static final List<Load> LOADS = List.of(
            Load.ofFunctions(1_000_000, 10, Duration.ofSeconds(1)),
            Load.ofFunctions(1_000_000, 10, Duration.ofSeconds(2)),
            Load.ofFunctions(1_000_000, 10, Duration.ofSeconds(3)),
            Load.ofFunctions(10_000_000, 5, Duration.ofMillis(200)),
            Load.ofFunctions(10_000_000, 5, Duration.ofMillis(500)),
            Load.ofFunctions(100_000_000, 5, Duration.ofMillis(500)),
            Load.ofFunctions(100_000, 20, Duration.ofSeconds(30)),
            Load.ofFunctions(10_000, 50, Duration.ofSeconds(295)),
            Load.ofFunctions(100_000, 2, Duration.ofSeconds(240)),
            Load.ofApprovals(10_000, 10, Duration.ofHours(6)));

    private static final List<Fanout> FANOUTS =
            List.of(new Fanout(60_000, 1), new Fanout(60_000, 20), new Fanout(60_000, 100));

    private CostPage() {}

    static String text() {
        return """
                # What it costs: Standard or Express

                Every figure comes from running the workflow on the virtual clock and counting as billing counts. A test keeps this page true:
                `mvn verify -Descapement.record=true` renews it. Prices are those of %s as of %s, in US dollars; bring your own with
                `Prices.ofFile`.

                * Standard: each state entered, each retry and each redrive is a transition, at %s. Waiting costs nothing.
                * Express: each execution is a request, at %s; and its memory, in steps of 64 MB, is paid for its time, in steps of 100 ms,
                  at %s per GB-second, less for very much of it. Published figures that this formula does not give assumed something else.

                ## The same work as both types

                | executions a month | states | duration | Standard | with the free tier | Express | cheaper |
                |---:|---:|---:|---:|---:|---:|---|
                %s

                ## 60,000 objects in a distributed Map

                Two states per child, 250 ms of work per object. Which type its children have is for the Map to say; the Map itself stays
                Standard, for one transition more.

                | objects per child | children | transitions | all Standard | GB-seconds | all Express | cheaper |
                |---:|---:|---:|---:|---:|---:|---|
                %s
                """.formatted(
                        PRICES.region(),
                        PRICES.asOf(),
                        PRICES.transition().toPlainString(),
                        PRICES.request().toPlainString(),
                        PRICES.gigabyteSecond().get(0).price().toPlainString(),
                        LOADS.stream().map(CostPage::row).collect(Collectors.joining("\n")),
                        FANOUTS.stream().map(CostPage::row).collect(Collectors.joining("\n")));
    }

    private static String row(Load load) {
        CostComparison comparison = load.comparison();
        return cells(
                grouped(load.executions()),
                grouped(load.states()),
                Words.exactly(load.duration()),
                dollars(comparison.standard(PRICES)),
                dollars(load.standard().cost(PRICES.withFreeTier())),
                comparison.canBeExpress() ? dollars(comparison.express(PRICES)) : "-",
                verdict(comparison));
    }

    private static String verdict(CostComparison comparison) {
        if (!comparison.canBeExpress()) {
            return "Standard: " + comparison.obstacles().get(0);
        }
        return comparison.isCheaperAsExpress(PRICES) ? "Express" : "Standard";
    }

    private static String row(Fanout fanout) {
        CostComparison children = fanout.children();
        return cells(
                grouped(fanout.batch()),
                grouped(children.asExpress().requests()),
                grouped(children.asStandard().transitions()),
                dollars(children.standard(PRICES)),
                children.asExpress().gigabyteSeconds().toPlainString(),
                dollars(children.express(PRICES)),
                verdict(children));
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String dollars(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }
}
