package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.lint.Scope.Way;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inline Map whose items or results outgrow what a state may hold. */
final class MapMayExceedPayload implements Lint {

    private static final List<String> LISTING = List.of("list", "scan", "query", "getQueryResults", "search");

    @Override
    public String code() {
        return "MAP_MAY_EXCEED_PAYLOAD";
    }

    @Override
    public String reason() {
        return "The items of an inline Map and the list of its results may each have 256 KiB, and both grow with the data.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        for (Scope scope : machine.scopes()) {
            for (Site site : scope.sites()) {
                scope.waysFrom(site).stream()
                        .filter(way -> isInline(way.to()) && isListing(site.resource()))
                        .forEach(way -> reportItems(way, findings));
                if (isInline(site)) {
                    reportResults(site, findings);
                }
            }
        }
    }

    private static boolean isInline(Site site) {
        return site.is("Map") && !site.isDistributed();
    }

    private static boolean isListing(@Nullable TaskResource resource) {
        return resource != null
                && (resource.kind() == Kind.SDK || resource.kind() == Kind.SERVICE)
                && LISTING.stream().anyMatch(resource.action()::startsWith);
    }

    private static void reportItems(Way way, Findings findings) {
        findings.atName(
                way.to().spot(),
                way.to() + " takes its items from " + way.from() + ", whose answer may list more than"
                        + " 256 KiB hold; a distributed Map with an ItemReader reads them one by one");
    }

    private static void reportResults(Site map, Findings findings) {
        map.inner().get(0).sites().stream()
                .filter(MapMayExceedPayload::endsWithAWholeAnswer)
                .findFirst()
                .ifPresent(task -> findings.atName(
                        map.spot(),
                        map + " collects the whole answer of " + task
                                + " for each item, about 1 KiB with its metadata: some 250 items exceed 256 KiB;"
                                + " a ResultSelector or Output keeps what is needed"));
    }

    private static boolean endsWithAWholeAnswer(Site site) {
        TaskResource resource = site.resource();
        boolean optimised = resource != null && resource.kind() == Kind.SERVICE && !site.isHandedOver();
        return optimised && site.field("End").asBoolean() && !isTrimmed(site);
    }

    private static boolean isTrimmed(Site site) {
        JsonNode placed = site.field("ResultPath");
        return site.has("ResultSelector") || site.has("OutputPath") || site.has("Output") || placed.isNull();
    }
}
