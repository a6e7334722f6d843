package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What a state makes of the data that enters it. */
interface PayloadStep {

    /** The members of its input that it cannot do without. */
    Set<String> reads();

    /** The members that it takes out of what its work gave, on its way out. */
    default Set<String> readsOnTheWayOut() {
        return Set.of();
    }

    /** What the states inside start with. */
    Payload inside(Payload raw);

    /** What it hands on. */
    Payload afterSuccess(Payload raw);

    /** What a rule of a Choice hands on. */
    Payload afterRule(Payload raw, JsonNode rule);

    /** What it hands on when a catcher took an error. */
    Payload afterCatch(Payload raw, Site.Part catcher);

    static PayloadStep of(Site site, boolean jsonata) {
        return jsonata ? new JsonataStep(site) : new JsonPathStep(site);
    }
}
