package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the conditions of a template hold. */
final class TemplateConditions {

    private static final int DEEPEST = 100;

    private final Template template;
    private final TemplateFunctions functions;
    private final Map<String, Boolean> told = new LinkedHashMap<>();
    private int depth;

    TemplateConditions(Template template, TemplateFunctions functions) {
        this.template = template;
        this.functions = functions;
    }

    /** Whether the named condition holds; {@code null}, and a problem, if that cannot be told. */
    @Nullable Boolean holds(String name, String asked) {
        Boolean known = told.get(name);
        Boolean holds = known == null ? find(name, asked) : known;
        if (holds != null) {
            told.put(name, holds);
        }
        return holds;
    }

    private @Nullable Boolean find(String name, String asked) {
        String pointer = Pointer.child("/Conditions", name);
        if (template.at(pointer).isMissingNode()) {
            functions.report(asked, TemplateFunctions.UNRESOLVED, "the template has no condition " + name);
            return null;
        }
        return holdsAt(pointer);
    }

    private @Nullable Boolean holdsAt(String pointer) {
        JsonNode node = template.at(pointer);
        String function =
                node.isObject() && node.size() == 1 ? node.fieldNames().next() : "";
        String argument = Pointer.child(pointer, function);
        if (++depth > DEEPEST) {
            throw template.trouble(pointer, TemplateFunctions.UNSUPPORTED, "the condition refers to itself");
        }
        Boolean holds = switch (function) {
            case "Fn::Equals" ->
                functions
                        .text(argument + "/0")
                        .text()
                        .equals(functions.text(argument + "/1").text());
            case "Condition" -> holds(node.path(function).asText(), pointer);
            case "Fn::Not" -> not(holdsAt(argument + "/0"));
            case "Fn::And" -> all(argument, true);
            case "Fn::Or" -> not(all(argument, false));
            default -> unsupported(pointer);
        };
        depth--;
        return holds;
    }

    private static @Nullable Boolean not(@Nullable Boolean holds) {
        return holds == null ? null : !holds;
    }

    /** Whether all of the listed conditions hold, or all of them do not. */
    private @Nullable Boolean all(String list, boolean wanted) {
        boolean all = true;
        for (int i = 0; i < template.at(list).size(); i++) {
            Boolean holds = holdsAt(list + "/" + i);
            if (holds == null) {
                return null;
            }
            all &= holds == wanted;
        }
        return all;
    }

    private @Nullable Boolean unsupported(String pointer) {
        functions.report(pointer, TemplateFunctions.UNSUPPORTED, "the condition is made of no known function");
        return null;
    }
}
