package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The comparisons of a Choice rule, those in And, Or and Not included. */
final class Rules {

    private Rules() {}

    static List<Site.Part> comparisons(Site.Part rule) {
        List<Site.Part> comparisons = new ArrayList<>();
        ArrayDeque<Site.Part> open = new ArrayDeque<>();
        open.add(rule);
        while (!open.isEmpty()) {
            Site.Part next = open.removeFirst();
            if (next.json().has("Variable")) {
                comparisons.add(next);
            }
            for (String list : List.of("And", "Or")) {
                JsonNode rules = next.json().path(list);
                for (int i = 0; i < rules.size(); i++) {
                    open.add(new Site.Part(rules.get(i), next.spot().field(list).element(i)));
                }
            }
            if (next.json().has("Not")) {
                open.add(new Site.Part(next.json().path("Not"), next.spot().field("Not")));
            }
        }
        return comparisons;
    }
}
