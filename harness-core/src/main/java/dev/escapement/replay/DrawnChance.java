package dev.escapement.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What was drawn in a run, and where. */
@API(status = Status.INTERNAL)
public final class DrawnChance {

    private final Map<String, String> identifiers = new LinkedHashMap<>();
    private final Map<Integer, List<Drawn>> numbers = new LinkedHashMap<>();

    DrawnChance() {}

    void add(String site, UUID value) {
        identifiers.put(value.toString(), site);
    }

    void add(String site, double value) {
        int entered = site.lastIndexOf('@');
        int end = site.indexOf('/', entered);
        if (entered >= 0 && end > entered) {
            int event = Integer.parseInt(site.substring(entered + 1, end));
            numbers.computeIfAbsent(event, key -> new ArrayList<>(1)).add(new Drawn(site, value));
        }
    }

    /** Whether there is anything to learn. */
    public boolean isEmpty() {
        return identifiers.isEmpty() && numbers.isEmpty();
    }

    /** Where the identifier was drawn; {@code null} if it was not. */
    @Nullable String siteOf(String identifier) {
        return identifiers.get(identifier);
    }

    /** Where, in the state that the event entered, the number was drawn; {@code null} if it was not. */
    @Nullable String siteOf(double number, int enteredEvent) {
        return numbers.getOrDefault(enteredEvent, List.of()).stream()
                .filter(each -> each.value == number)
                .map(Drawn::site)
                .findFirst()
                .orElse(null);
    }

    private record Drawn(String site, double value) {}
}
