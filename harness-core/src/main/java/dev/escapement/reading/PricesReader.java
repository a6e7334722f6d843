package dev.escapement.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.services.NearestNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads prices from JSON, and says what is wrong with them. */
final class PricesReader {

    static final String REGION = "region";
    static final String AS_OF = "asOf";
    static final String TRANSITION = "transition";
    static final String FREE_TRANSITIONS = "freeTransitions";
    static final String STARTS_COUNT = "startsCount";
    static final String REQUEST = "request";
    static final String GIGABYTE_SECOND = "gigabyteSecond";
    static final String FROM = "from";
    static final String PRICE = "price";

    private static final List<String> MEMBERS =
            List.of(REGION, AS_OF, TRANSITION, FREE_TRANSITIONS, STARTS_COUNT, REQUEST, GIGABYTE_SECOND);

    private final JsonNode json;

    private PricesReader(JsonNode json) {
        this.json = json;
    }

    static Prices read(JsonNode json) {
        requireObject(json, "Prices", MEMBERS);
        return new PricesReader(json).read();
    }

    private Prices read() {
        return new Prices(
                text(REGION, "a region such as us-east-1"),
                date(),
                amount(json, TRANSITION),
                json.has(FREE_TRANSITIONS) ? wholeNumber() : 0,
                json.has(STARTS_COUNT) && flag(),
                amount(json, REQUEST),
                levels());
    }

    private List<Prices.Level> levels() {
        JsonNode levels = json.path(GIGABYTE_SECOND);
        if (!levels.isArray()) {
            throw trouble(GIGABYTE_SECOND, "an array of levels", levels);
        }
        List<Prices.Level> read = new ArrayList<>();
        for (JsonNode level : levels) {
            requireObject(level, "A level of " + GIGABYTE_SECOND, List.of(FROM, PRICE));
            read.add(new Prices.Level(amount(level, FROM), amount(level, PRICE)));
        }
        return read;
    }

    private LocalDate date() {
        String expected = "a date such as 2026-11-01";
        try {
            return LocalDate.parse(text(AS_OF, expected));
        } catch (DateTimeParseException noDate) {
            throw trouble(AS_OF, expected, json.path(AS_OF));
        }
    }

    private String text(String member, String expected) {
        JsonNode value = json.path(member);
        if (!value.isTextual()) {
            throw trouble(member, expected, value);
        }
        return value.textValue();
    }

    private long wholeNumber() {
        JsonNode value = json.path(FREE_TRANSITIONS);
        if (!value.isIntegralNumber() || value.longValue() < 0) {
            throw trouble(FREE_TRANSITIONS, "a whole number from 0 up", value);
        }
        return value.longValue();
    }

    private boolean flag() {
        JsonNode value = json.path(STARTS_COUNT);
        if (!value.isBoolean()) {
            throw trouble(STARTS_COUNT, "true or false", value);
        }
        return value.booleanValue();
    }

    /** As text, which keeps every digit, or as a number. */
    private static BigDecimal amount(JsonNode owner, String member) {
        JsonNode value = owner.path(member);
        try {
            BigDecimal amount = new BigDecimal(value.isTextual() || value.isNumber() ? value.asText() : "");
            if (amount.signum() >= 0) {
                return amount;
            }
        } catch (NumberFormatException noAmount) {
            // Told below.
        }
        throw trouble(member, "an amount such as \"0.000025\"", value);
    }

    private static void requireObject(JsonNode json, String what, List<String> members) {
        if (!json.isObject()) {
            throw new IllegalArgumentException(
                    what + " must be an object with " + String.join(", ", members) + ", not " + Json.write(json));
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw new IllegalArgumentException(what + " must be an object with " + String.join(", ", members)
                        + "; there is no " + name + NearestNames.hint(name, members));
            }
        });
    }

    private static IllegalArgumentException trouble(String member, String expected, JsonNode found) {
        return new IllegalArgumentException("Of prices, " + member + " must be " + expected + ", not "
                + (found.isMissingNode() ? "missing" : Json.write(found)));
    }
}
