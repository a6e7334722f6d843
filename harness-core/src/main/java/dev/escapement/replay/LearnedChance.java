package dev.escapement.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Which random values of a recording belong where: learned by comparing a run with it. Not to be extended. */
@API(status = Status.INTERNAL)
public final class LearnedChance {

    private final Map<String, UUID> identifiers = new LinkedHashMap<>();
    private final Map<String, Number> numbers = new LinkedHashMap<>();

    /** Nothing is known yet. */
    public LearnedChance() {}

    /** How many values are known. */
    public int size() {
        return identifiers.size() + numbers.size();
    }

    /** The identifier was drawn at the site. */
    public void learn(String site, UUID identifier) {
        identifiers.putIfAbsent(site, identifier);
    }

    void learn(String site, Number number) {
        numbers.putIfAbsent(site, number);
    }

    @Nullable UUID uuid(String site) {
        return identifiers.get(site);
    }

    @Nullable Number number(String site) {
        return numbers.get(site);
    }
}
