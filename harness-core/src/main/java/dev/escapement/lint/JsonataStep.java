package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.lint.Payload.Loss;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a state that speaks JSONata makes of the data that enters it. */
final class JsonataStep implements PayloadStep {

    private static final List<String> NOT_OWN = List.of("Branches", "ItemProcessor", "Iterator");
    private static final Pattern WHOLE_INPUT = Pattern.compile("\\{%\\s*\\$states\\.input\\s*%}");
    private static final Pattern WHOLE_RESULT = Pattern.compile("\\{%\\s*\\$states\\.result\\s*%}");

    private final Site site;

    JsonataStep(Site site) {
        this.site = site;
    }

    @Override
    public Set<String> reads() {
        Set<String> names = new TreeSet<>();
        for (Map.Entry<String, JsonNode> field : site.json().properties()) {
            if (!NOT_OWN.contains(field.getKey())) {
                Texts.of(field.getValue(), (spot, text) -> names.addAll(PathNames.inFormula(text)));
            }
        }
        return names;
    }

    @Override
    public Payload inside(Payload raw) {
        if (site.is("Map")) {
            JsonNode selector = site.field("ItemSelector");
            return selector.isObject()
                    ? members(selector)
                    : Payload.anything("item of " + site.spot().path());
        }
        return output(raw, raw, site.field("Arguments"));
    }

    @Override
    public Payload afterSuccess(Payload raw) {
        boolean works = site.is("Task") || site.is("Parallel") || site.is("Map");
        Payload result = works ? WorkResult.of(site, raw) : raw;
        String left = site.has("Output") ? "the members of its Output" : WorkResult.describe(site);
        return replacing(
                raw, output(raw, result, site.field("Output")), site.spot(), site + " hands on nothing but " + left);
    }

    @Override
    public Payload afterRule(Payload raw, JsonNode rule) {
        Payload output = output(raw, raw, rule.path("Output"));
        return replacing(raw, output, site.spot(), "a rule of " + site + " hands on nothing but its Output");
    }

    @Override
    public Payload afterCatch(Payload raw, Site.Part catcher) {
        Payload output = output(raw, Payload.error(), catcher.json().path("Output"));
        String left = catcher.json().has("Output") ? "its Output" : "the error";
        return replacing(raw, output, catcher.spot(), "this catcher of " + site + " hands on nothing but " + left);
    }

    private static Payload replacing(Payload raw, Payload output, Spot spot, String sentence) {
        return output.equals(raw)
                ? raw
                : output.lostBy(new Loss(spot, sentence, "an Output that merges $states.input"));
    }

    private Payload output(Payload raw, Payload otherwise, JsonNode written) {
        if (written.isMissingNode()) {
            return otherwise;
        }
        if (written.isObject()) {
            return members(written);
        }
        String text = written.asText();
        if (WHOLE_INPUT.matcher(text).matches()) {
            return raw;
        }
        if (WHOLE_RESULT.matcher(text).matches()) {
            return otherwise;
        }
        return written.isArray()
                ? Payload.list()
                : Payload.anything("output of " + site.spot().path());
    }

    private static Payload members(JsonNode template) {
        Set<String> names = new TreeSet<>();
        template.fieldNames().forEachRemaining(names::add);
        return Payload.members(names);
    }
}
