package dev.escapement.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What AWS asks for, somewhere, from some day on. Data: where it is out of date, bring your own.
 *
 * @param region where they hold
 * @param asOf when they were read
 * @param transition for one state transition of a Standard workflow
 * @param freeTransitions how many of a month cost nothing
 * @param startsCount whether every start of a Standard execution is billed as a transition too, which is not settled
 * @param request for one execution of an Express workflow
 * @param gigabyteSecond for the memory of Express workflows, the more of it the cheaper; the first level begins at 0
 */
@API(status = Status.EXPERIMENTAL)
public record Prices(
        String region,
        LocalDate asOf,
        BigDecimal transition,
        long freeTransitions,
        boolean startsCount,
        BigDecimal request,
        List<Level> gigabyteSecond) {

    private static final int FREE_TRANSITIONS = 4_000;
    private static final int SECONDS_PER_HOUR = 3_600;

    /** US dollars in Northern Virginia, without the free tier. */
    public static final Prices US_EAST_1 = new Prices(
            "us-east-1",
            LocalDate.of(2026, 11, 1),
            new BigDecimal("0.000025"),
            0,
            false,
            new BigDecimal("0.000001"),
            List.of(level(0, "0.00001667"), level(1_000, "0.00000833"), level(5_000, "0.00000456")));

    /** The levels in the order in which they are reached. */
    public Prices {
        gigabyteSecond = List.copyOf(gigabyteSecond);
        if (gigabyteSecond.isEmpty() || gigabyteSecond.get(0).from().signum() != 0) {
            throw new IllegalArgumentException("The first level of the price of a gigabyte-second has to begin at 0");
        }
        for (int i = 1; i < gigabyteSecond.size(); i++) {
            if (gigabyteSecond.get(i).from().compareTo(gigabyteSecond.get(i - 1).from()) <= 0) {
                throw new IllegalArgumentException(
                        "The levels of the price of a gigabyte-second have to begin one after the other");
            }
        }
    }

    /**
     * Prices as JSON, in the members of this record; those of memory as a list of levels:
     *
     * <pre>{@code
     * {"region": "moon-1", "asOf": "2026-11-01", "transition": "0.000025", "freeTransitions": 4000, "request": "0.000001",
     *  "gigabyteSecond": [{"from": 0, "price": "0.00001667"}, {"from": 3600000, "price": "0.00000833"}]}
     * }</pre>
     *
     * @throws IllegalArgumentException when they are none
     */
    public static Prices ofJson(String text) {
        try {
            return PricesReader.read(Json.parse(text));
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException("Prices must be JSON: " + problem.getMessage(), problem);
        }
    }

    /**
     * Prices as JSON in a file.
     *
     * @throws IllegalArgumentException when the file cannot be read, or holds none
     */
    public static Prices ofFile(Path file) {
        try {
            return ofJson(Files.readString(file));
        } catch (IOException trouble) {
            throw new IllegalArgumentException("There are no prices to be read in " + file + ": " + trouble, trouble);
        } catch (IllegalArgumentException problem) {
            throw new IllegalArgumentException(
                    "The prices in " + file + " cannot be used. " + problem.getMessage(), problem);
        }
    }

    /** As {@link #ofJson} reads them. */
    public JsonNode toJson() {
        return Json.object()
                .put(PricesReader.REGION, region)
                .put(PricesReader.AS_OF, asOf.toString())
                .put(PricesReader.TRANSITION, transition.toPlainString())
                .put(PricesReader.FREE_TRANSITIONS, freeTransitions)
                .put(PricesReader.STARTS_COUNT, startsCount)
                .put(PricesReader.REQUEST, request.toPlainString())
                .put(
                        PricesReader.GIGABYTE_SECOND,
                        Json.array(gigabyteSecond.stream().map(Level::toJson).toList()))
                .build();
    }

    /** The same with the 4,000 transitions that an account has free each month, whatever else it runs. */
    public Prices withFreeTier() {
        return new Prices(region, asOf, transition, FREE_TRANSITIONS, startsCount, request, gigabyteSecond);
    }

    /** The same if each start of a Standard execution is one transition more. */
    public Prices countingStarts() {
        return new Prices(region, asOf, transition, freeTransitions, true, request, gigabyteSecond);
    }

    BigDecimal of(Usage usage) {
        long transitions = usage.transitions() + (startsCount ? usage.starts() : 0);
        return transition
                .multiply(BigDecimal.valueOf(Math.max(0, transitions - freeTransitions)))
                .add(request.multiply(BigDecimal.valueOf(usage.requests())))
                .add(memory(usage.gigabyteSeconds()))
                .stripTrailingZeros();
    }

    private BigDecimal memory(BigDecimal used) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < gigabyteSecond.size(); i++) {
            Level level = gigabyteSecond.get(i);
            BigDecimal end = i + 1 < gigabyteSecond.size()
                    ? used.min(gigabyteSecond.get(i + 1).from())
                    : used;
            sum = sum.add(level.price().multiply(end.subtract(level.from()).max(BigDecimal.ZERO)));
        }
        return sum;
    }

    private static Level level(long gigabyteHours, String price) {
        return new Level(BigDecimal.valueOf(gigabyteHours * SECONDS_PER_HOUR), new BigDecimal(price));
    }

    /**
     * A price that holds from some amount of a month on.
     *
     * @param from how many gigabyte-seconds come before it
     * @param price of each further one
     */
    @API(status = Status.EXPERIMENTAL)
    public record Level(BigDecimal from, BigDecimal price) {

        JsonNode toJson() {
            return Json.object()
                    .put(PricesReader.FROM, from.toPlainString())
                    .put(PricesReader.PRICE, price.toPlainString())
                    .build();
        }
    }
}
