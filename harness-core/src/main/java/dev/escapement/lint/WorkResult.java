package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.services.TaskResource;
import dev.escapement.services.TaskResource.Kind;
import dev.escapement.services.TaskResource.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the work of a Task, Parallel or Map gives. */
final class WorkResult {

    private static final java.util.regex.Pattern WHOLE_INPUT =
            java.util.regex.Pattern.compile("\\$|\\{%\\s*\\$states\\.input\\s*%}");

    private WorkResult() {}

    /** The result as far as it can be told; of {@code raw} when the worker may have handed its input back. */
    static Payload of(Site site, Payload raw) {
        if (site.is("Parallel")) {
            return Payload.list();
        }
        if (site.is("Map")) {
            return site.isDistributed() && site.has("ResultWriter") ? Payload.answer() : Payload.list();
        }
        return ofTask(site, site.resource(), raw);
    }

    private static Payload ofTask(Site site, @Nullable TaskResource resource, Payload raw) {
        Payload unknown = Payload.anything("result of " + site.spot().path());
        if (resource == null) {
            return unknown;
        }
        if (resource.pattern() == Pattern.WAIT_FOR_TASK_TOKEN) {
            return raw.replaced();
        }
        if (resource.kind() == Kind.FUNCTION || resource.kind() == Kind.ACTIVITY) {
            // Functions often hand the whole state back with something added; one that never got it cannot.
            return getsEverything(site) ? unknown : withNames(raw.replaced(), site);
        }
        // What Kubernetes answers is spelled as Kubernetes spells it.
        return resource.service().equals("eks") ? unknown : Payload.answer();
    }

    private static boolean getsEverything(Site site) {
        JsonNode parameters = parameters(site);
        List<String> texts = new ArrayList<>();
        Texts.of(parameters, (spot, text) -> texts.add(text));
        return parameters.isMissingNode() || texts.stream().anyMatch(WHOLE_INPUT.asMatchPredicate());
    }

    private static JsonNode parameters(Site site) {
        return site.has("Arguments") ? site.field("Arguments") : site.field("Parameters");
    }

    /** What it was given it may hand back under the same name. */
    private static Payload withNames(Payload result, Site site) {
        Set<String> given = new TreeSet<>();
        parameters(site).fieldNames().forEachRemaining(name -> given.add(JsonPathStep.bare(name)));
        Texts.of(parameters(site), (spot, text) -> given.addAll(PathNames.inPath(text)));
        Payload named = result;
        for (String name : given) {
            named = named.with(name);
        }
        return named;
    }

    /** What is left, for people. */
    static String describe(Site site) {
        TaskResource resource = site.resource();
        if (resource == null) {
            return site.is("Pass") ? "what it makes itself" : "the list of its results";
        }
        return resource.pattern() == Pattern.WAIT_FOR_TASK_TOKEN
                ? "what comes back with the token"
                : "the answer of " + resource.resourceType() + ":" + resource.action();
    }
}
