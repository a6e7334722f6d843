package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;

/** An inline Map whose items write their events into one history. */
final class MapMayExceedHistory implements Lint {

    private static final int MOST_EVENTS = 25_000;

    /** So many items are nothing unusual. */
    private static final int USUAL_ITEMS = 1_000;

    @Override
    public String code() {
        return "MAP_MAY_EXCEED_HISTORY";
    }

    @Override
    public String reason() {
        return "All items of an inline Map write into one history, and at 25,000 events the execution fails"
                + " with an error that nothing can catch.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.maps()
                .filter(site -> !site.isDistributed() && !EventCount.writesNoHistory(machine, site))
                .forEach(site -> look(site, findings));
    }

    private static void look(Site site, Findings findings) {
        long perItem = EventCount.ofItem(site);
        long enough = MOST_EVENTS / perItem;
        JsonNode items = site.field("Items");
        if (items.isArray() ? items.size() > enough : enough < USUAL_ITEMS) {
            findings.atName(
                    site.spot(),
                    site + " writes up to " + perItem + " events for each item, so that " + enough
                            + " items fill the history; a distributed Map gives each item one of its own");
        }
    }
}
