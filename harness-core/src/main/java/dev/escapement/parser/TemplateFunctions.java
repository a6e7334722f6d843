package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Computes the functions of CloudFormation as far as texts are made of them. */
final class TemplateFunctions {

    static final String UNSUPPORTED = "UNSUPPORTED_TEMPLATE_FUNCTION";
    static final String UNRESOLVED = "UNRESOLVED_REFERENCE";

    /** Nobody nests functions deeper by hand. */
    private static final int DEEPEST = 100;

    /** Characters made on the way to all results together; stops names that are put together from names without end. */
    private static final int MOST_CHARACTERS = 16 * SourceBytes.LIMIT;

    private static final int MOST_CALLS = 500_000;

    private static final Pattern SUB = Pattern.compile("\\$\\{(!?)([^${}]*+)\\}");

    private final Template template;
    private final TemplateReferences references;
    private final TemplateConditions conditions;
    private final List<SourceProblem> problems = new ArrayList<>();
    private int depth;
    private int calls;
    private long characters;

    TemplateFunctions(Template template, String resources, Map<String, String> given) {
        this.template = template;
        this.references = new TemplateReferences(template, resources, given, this);
        this.conditions = new TemplateConditions(template, this);
    }

    private TemplateFunctions(Template template, TemplateReferences references, TemplateConditions conditions) {
        this.template = template;
        this.references = references;
        this.conditions = conditions;
    }

    /** The same functions written in another file that this template includes. */
    TemplateFunctions in(Template included) {
        return new TemplateFunctions(included, references, conditions);
    }

    TemplateReferences references() {
        return references;
    }

    /** What could not be computed so far. */
    List<SourceProblem> problems() {
        return problems;
    }

    void report(String pointer, String code, String message) {
        problems.add(template.problem(pointer, code, message));
    }

    /** The function that an object calls; {@code null} for any other value. */
    static @Nullable String called(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            return null;
        }
        String name = node.fieldNames().next();
        return name.equals("Ref") || name.startsWith("Fn::") ? name : null;
    }

    /** The pointer of what an {@code Fn::If} chooses. */
    @Nullable String chosen(String pointer) {
        String arguments = pointer + "/Fn::If";
        String condition = template.at(arguments + "/0").asText();
        Boolean holds = conditions.holds(condition, arguments + "/0");
        return holds == null ? null : arguments + (holds ? "/1" : "/2");
    }

    /** The text that the value at a pointer comes to. */
    Passage text(String pointer) {
        depth++;
        calls++;
        requireWithinLimits(pointer);
        JsonNode node = template.at(pointer);
        String function = called(node);
        Passage text =
                function == null ? plain(node, pointer) : call(function, pointer, Pointer.child(pointer, function));
        depth--;
        characters += text.text().length();
        return text;
    }

    private void requireWithinLimits(String pointer) {
        if (depth > DEEPEST) {
            throw template.trouble(
                    pointer, UNSUPPORTED, "functions may be nested " + DEEPEST + " levels deep, no more");
        }
        if (calls > MOST_CALLS || characters > MOST_CHARACTERS) {
            throw template.trouble(
                    pointer, UNSUPPORTED, "the functions of the template make more text than any definition may have");
        }
    }

    private Passage plain(JsonNode node, String pointer) {
        if (node.isTextual()) {
            return template.text(pointer);
        }
        if (node.isContainerNode() || node.isMissingNode()) {
            report(
                    pointer,
                    UNSUPPORTED,
                    "a text was expected here, but it is "
                            + (node.isMissingNode() ? "missing" : node.isArray() ? "a list" : "an object"));
        }
        return template.standing(node.asText(), pointer);
    }

    private Passage call(String function, String pointer, String argument) {
        return switch (function) {
            case "Ref" -> reference(pointer, template.at(argument).asText());
            case "Fn::GetAtt" -> attribute(pointer, argument);
            case "Fn::Sub" -> substituted(argument);
            case "Fn::Join" -> joined(argument);
            case "Fn::If" -> conditional(pointer);
            case "Fn::FindInMap" -> found(pointer, argument);
            case "Fn::Select" -> selected(pointer, argument);
            case "Fn::ImportValue" -> imported(pointer, argument);
            default -> unsupported(function, pointer);
        };
    }

    private Passage unsupported(String function, String pointer) {
        report(pointer, UNSUPPORTED, function + " cannot be computed here; give the finished text instead");
        return template.standing("", pointer);
    }

    private Passage reference(String pointer, String name) {
        return named(pointer, name, references.reference(name));
    }

    private Passage attribute(String pointer, String argument) {
        JsonNode pair = template.at(argument);
        String whole =
                pair.isArray() ? pair.path(0).asText() + "." + pair.path(1).asText() : pair.asText();
        return attributeNamed(pointer, whole);
    }

    private Passage attributeNamed(String pointer, String whole) {
        int dot = whole.indexOf('.');
        String id = dot < 0 ? whole : whole.substring(0, dot);
        return named(pointer, id, references.attribute(id, whole.substring(Math.min(whole.length(), id.length() + 1))));
    }

    private Passage named(String pointer, String name, @Nullable String value) {
        if (value == null) {
            List<String> known = references.known();
            String what = known.contains(name)
                    ? name + " has no value and no default"
                    : "nothing in the template is named " + name;
            String suggestion = known.contains(name) ? "; give it as a parameter" : Nearest.suggestion(name, known);
            report(pointer, UNRESOLVED, what + suggestion);
        }
        return template.standing(value == null ? "" : value, pointer);
    }

    private Passage substituted(String argument) {
        boolean withNames = template.at(argument).isArray();
        Passage pattern = text(withNames ? argument + "/0" : argument);
        Passage.Builder result = new Passage.Builder();
        Matcher placeholder = SUB.matcher(pattern.text());
        int done = 0;
        while (placeholder.find()) {
            result.add(pattern, done, placeholder.start());
            done = placeholder.end();
            Span written = new Span(placeholder.start(), done);
            boolean literal = !placeholder.group(1).isEmpty();
            String name = placeholder.group(2).strip();
            String value = literal ? "${" + placeholder.group(2) + "}" : value(name, argument, withNames);
            result.add(value, pattern, written);
        }
        return result.add(pattern, done, pattern.text().length()).build();
    }

    private String value(String name, String argument, boolean withNames) {
        String own = Pointer.child(argument + "/1", name);
        if (withNames && !template.at(own).isMissingNode()) {
            return text(own).text();
        }
        return (name.indexOf('.') < 0 ? reference(argument, name) : attributeNamed(argument, name)).text();
    }

    private Passage joined(String argument) {
        Passage separator = text(argument + "/0");
        Passage.Builder result = new Passage.Builder();
        String separation = "";
        for (Passage element : elements(argument + "/1")) {
            result.add(separation, separator, new Span(0, separator.text().length()))
                    .add(element);
            separation = separator.text();
        }
        return result.build();
    }

    /** The texts of a list, which may itself be computed. */
    private List<Passage> elements(String pointer) {
        JsonNode node = template.at(pointer);
        List<Passage> elements = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                elements.add(text(pointer + "/" + i));
            }
            return elements;
        }
        boolean split = "Fn::Split".equals(called(node));
        String separator = split ? text(pointer + "/Fn::Split/0").text() : ",";
        String whole =
                split ? text(pointer + "/Fn::Split/1").text() : text(pointer).text();
        for (String part : whole.split(Pattern.quote(separator.isEmpty() ? "," : separator), -1)) {
            elements.add(template.standing(part, pointer));
        }
        return elements;
    }

    private Passage conditional(String pointer) {
        String chosen = chosen(pointer);
        return chosen == null ? template.standing("", pointer) : text(chosen);
    }

    private Passage found(String pointer, String argument) {
        List<String> path = List.of(
                text(argument + "/0").text(),
                text(argument + "/1").text(),
                text(argument + "/2").text());
        String found = "/Mappings" + Pointer.of(path);
        if (template.at(found).isMissingNode()) {
            report(pointer, UNRESOLVED, "the mappings hold no " + String.join(" / ", path));
            return template.standing("", pointer);
        }
        return text(found);
    }

    private Passage selected(String pointer, String argument) {
        List<Passage> elements = elements(argument + "/1");
        String index = text(argument + "/0").text();
        if (!index.matches("[0-9]{1,6}") || Integer.parseInt(index) >= elements.size()) {
            report(pointer, UNRESOLVED, "the list of " + elements.size() + " elements has no element " + index);
            return template.standing("", pointer);
        }
        return elements.get(Integer.parseInt(index));
    }

    /** A value exported by another template: unless given, the ARN of a function of that name, which fits most uses. */
    private Passage imported(String pointer, String argument) {
        String name = text(argument).text();
        String value = references.reference(name);
        return template.standing(
                value == null ? ResourceKind.of("AWS::Lambda::Function").arnOf(name) : value, pointer);
    }
}
