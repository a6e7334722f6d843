package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.lint.Payload.Loss;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a state that speaks JSONPath makes of the data that enters it. */
final class JsonPathStep implements PayloadStep {

    /** Fields whose values are paths into the input, or templates with such paths. */
    private static final List<String> READING = List.of(
            "Parameters",
            "ItemSelector",
            "ItemsPath",
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
            "MaxConcurrencyPath",
            "ErrorPath",
            "CausePath",
            "ItemReader",
            "ItemBatcher",
            "ResultWriter",
            "Credentials");

    private final Site site;

    JsonPathStep(Site site) {
        this.site = site;
    }

    @Override
    public Set<String> reads() {
        if (site.has("InputPath")) {
            return PathNames.inPath(site.field("InputPath").asText());
        }
        Set<String> names = new TreeSet<>();
        for (String field : READING) {
            readsOf(site.field(field), names);
        }
        names.addAll(compared());
        return names;
    }

    /** In templates only members that end in {@code .$} are paths. */
    private static void readsOf(JsonNode value, Set<String> names) {
        if (value.isTextual()) {
            names.addAll(PathNames.inPath(value.textValue()));
        }
        Texts.of(value, (spot, text) -> {
            if (spot.pointer().endsWith(".$")) {
                names.addAll(PathNames.inPath(text));
            }
        });
    }

    /** Variables of rules, without those that some rule asks whether they are there. */
    private Set<String> compared() {
        Set<String> compared = new LinkedHashSet<>();
        Set<String> doubted = new LinkedHashSet<>();
        for (Site.Part rule : site.parts("Choices")) {
            for (Site.Part comparison : Rules.comparisons(rule)) {
                Set<String> names =
                        PathNames.inPath(comparison.json().path("Variable").asText());
                (comparison.json().has("IsPresent") ? doubted : compared).addAll(names);
                comparison.json().properties().stream()
                        .filter(each -> each.getKey().endsWith("Path"))
                        .forEach(each ->
                                compared.addAll(PathNames.inPath(each.getValue().asText())));
            }
        }
        compared.removeAll(doubted);
        return compared;
    }

    @Override
    public Set<String> readsOnTheWayOut() {
        return PathNames.inPath(site.field("OutputPath").asText());
    }

    @Override
    public Payload inside(Payload raw) {
        if (site.is("Map")) {
            JsonNode selector = site.has("ItemSelector") ? site.field("ItemSelector") : site.field("Parameters");
            return selector.isObject()
                    ? members(selector)
                    : Payload.anything("item of " + site.spot().path());
        }
        return workInput(scoped(raw));
    }

    private Payload scoped(Payload raw) {
        JsonNode path = site.field("InputPath");
        if (path.isMissingNode() || path.asText().equals("$")) {
            return raw;
        }
        return path.isNull()
                ? Payload.members(Set.of())
                : Payload.anything("input of " + site.spot().path());
    }

    private Payload workInput(Payload scoped) {
        JsonNode parameters = site.field("Parameters");
        return parameters.isObject() ? members(parameters) : scoped;
    }

    private static Payload members(JsonNode template) {
        Set<String> names = new TreeSet<>();
        template.fieldNames().forEachRemaining(name -> names.add(bare(name)));
        return Payload.members(names);
    }

    /** The member that a template gives for one of its own. */
    static String bare(String name) {
        return name.endsWith(".$") ? name.substring(0, name.length() - 2) : name;
    }

    @Override
    public Payload afterSuccess(Payload raw) {
        Payload scoped = scoped(raw);
        if (!site.is("Pass") && !site.is("Task") && !site.is("Parallel") && !site.is("Map")) {
            return out(scoped);
        }
        return out(placed(raw, result(raw, scoped), site.json(), site.spot(), sentence()));
    }

    @Override
    public Payload afterRule(Payload raw, JsonNode rule) {
        return afterSuccess(raw);
    }

    private Payload result(Payload raw, Payload scoped) {
        JsonNode selector = site.field("ResultSelector");
        if (selector.isObject()) {
            return members(selector);
        }
        if (!site.is("Pass")) {
            return WorkResult.of(site, raw);
        }
        JsonNode fixed = site.field("Result");
        if (fixed.isMissingNode()) {
            return workInput(scoped);
        }
        return fixed.isArray() ? Payload.list() : members(fixed);
    }

    private String sentence() {
        return site + " hands on nothing but " + WorkResult.describe(site);
    }

    @Override
    public Payload afterCatch(Payload raw, Site.Part catcher) {
        Payload error = Payload.error();
        return placed(
                raw,
                error,
                catcher.json(),
                catcher.spot(),
                "this catcher of " + site + " hands on nothing but the error");
    }

    /** The result in its place; without any it takes the place of everything. */
    private static Payload placed(Payload raw, Payload result, JsonNode owner, Spot spot, String sentence) {
        JsonNode path = owner.path("ResultPath");
        if (path.isNull()) {
            return raw;
        }
        @Nullable String member = PathNames.first(path.asText());
        if (member != null) {
            return raw.with(member);
        }
        return result.equals(raw) ? raw : result.lostBy(new Loss(spot, sentence, "a ResultPath"));
    }

    private Payload out(Payload placed) {
        JsonNode path = site.field("OutputPath");
        if (path.isMissingNode() || path.asText().equals("$")) {
            return placed;
        }
        return path.isNull()
                ? Payload.members(Set.of())
                : Payload.anything("output of " + site.spot().path());
    }
}
