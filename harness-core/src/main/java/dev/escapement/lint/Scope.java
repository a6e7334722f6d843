package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** States that lead to each other: a whole machine, a branch of a Parallel, or the processor of a Map. */
final class Scope {

    private final JsonNode json;
    private final @Nullable Site owner;
    private final Map<String, Site> sites = new LinkedHashMap<>();

    Scope(Spot spot, JsonNode json, @Nullable Site owner) {
        this.json = json;
        this.owner = owner;
        for (Map.Entry<String, JsonNode> state : json.path("States").properties()) {
            Spot place = spot.field("States").field(state.getKey());
            sites.put(state.getKey(), new Site(state.getKey(), place, state.getValue(), this));
        }
    }

    /** The state that holds it; {@code null} for the whole machine. */
    @Nullable Site owner() {
        return owner;
    }

    Collection<Site> sites() {
        return sites.values();
    }

    @Nullable Site site(String name) {
        return sites.get(name);
    }

    /** Where it starts; {@code null} if that is no state. */
    @Nullable Site start() {
        return sites.get(json.path("StartAt").asText());
    }

    /** The ways that lead on from a state to states that exist. */
    List<Way> waysFrom(Site site) {
        List<Way> ways = new ArrayList<>();
        site.targets().forEach(target -> {
            Site to = sites.get(target.name());
            if (to != null) {
                ways.add(new Way(site, to, target.part(), target.caught()));
            }
        });
        return ways;
    }

    /**
     * A way from state to state.
     *
     * @param part what names the next state: the state itself, a rule of it, or a catcher
     * @param caught whether only an error takes it
     */
    record Way(Site from, Site to, Site.Part part, boolean caught) {}
}
