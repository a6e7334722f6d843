package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Computes a definition that a template holds as an object, and remembers where its parts come from. */
final class TemplateTree {

    /** As many levels as fit a small stack; a definition needs four for each Map in a Map. */
    private static final int DEEPEST = 400;

    private final Template template;
    private final TemplateFunctions functions;
    private final UnaryOperator<Passage> literals;
    private final Map<String, String> routes = new LinkedHashMap<>();
    private int depth;

    /** Starts for one definition; {@code literals} tells what becomes of texts that are not computed. */
    TemplateTree(Template template, TemplateFunctions functions, UnaryOperator<Passage> literals) {
        this.template = template;
        this.functions = functions;
        this.literals = literals;
    }

    /** The definition at a pointer of the template. */
    JsonNode root(String pointer) {
        JsonNode root = routed(pointer, "");
        return root == null ? Json.nothing() : root;
    }

    /** Where the parts of the definition stand in the template. */
    Positions positions() {
        return new RoutedPositions(template.reading().positions(), routes);
    }

    private @Nullable JsonNode routed(String source, String target) {
        routes.put(target, source);
        return value(template.at(source), source, target);
    }

    /** The value; {@code null} for {@code AWS::NoValue}, which removes its member. */
    private @Nullable JsonNode value(JsonNode node, String source, String target) {
        if (++depth > DEEPEST) {
            throw template.trouble(
                    source,
                    TemplateFunctions.UNSUPPORTED,
                    "values may be nested " + DEEPEST + " levels deep in a template");
        }
        String function = TemplateFunctions.called(node);
        JsonNode value = function == null ? plain(node, source, target) : computed(function, node, source, target);
        depth--;
        return value;
    }

    private @Nullable JsonNode computed(String function, JsonNode node, String source, String target) {
        if (function.equals("Fn::If")) {
            String chosen = functions.chosen(source);
            return chosen == null ? Json.nothing() : routed(chosen, target);
        }
        boolean nothing = node.path("Ref").asText().equals("AWS::NoValue");
        return nothing ? null : Json.text(functions.text(source).text());
    }

    private JsonNode plain(JsonNode node, String source, String target) {
        if (node.isTextual()) {
            return Json.text(literals.apply(template.text(source)).text());
        }
        if (node.isObject()) {
            return object(node, source, target);
        }
        return node.isArray() ? array(node, source, target) : node;
    }

    private JsonNode object(JsonNode node, String source, String target) {
        ObjectBuilder object = Json.object();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            JsonNode value = value(member.getValue(), Pointer.child(source, name), Pointer.child(target, name));
            object.putIfPresent(name, value);
        }
        return object.build();
    }

    private JsonNode array(JsonNode node, String source, String target) {
        List<JsonNode> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String from = source + "/" + i;
            String to = target + "/" + elements.size();
            JsonNode value = elements.size() == i ? value(node.get(i), from, to) : routed(from, to);
            if (value != null) {
                elements.add(value);
            }
        }
        return Json.array(elements);
    }
}
