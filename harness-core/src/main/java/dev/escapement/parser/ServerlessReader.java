package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a definition out of a Serverless Framework file. */
final class ServerlessReader {

    /** {@code ${file(machines/order.yml):definition}}. */
    private static final Pattern FILE = Pattern.compile("\\$\\{file\\(([^()]+)\\)(?::([\\w.-]+))?\\}");

    /** A variable's value may name another variable. */
    private static final int MOST_ROUNDS = 10;

    private final Template template;
    private final TemplateRequest request;
    private final Map<String, String> given;
    private final Substitution substitution;
    private final TemplateFunctions functions;

    ServerlessReader(Template template, TemplateRequest request, @Nullable Map<String, String> given) {
        this.template = template;
        this.request = request;
        this.given = given == null ? Map.of() : given;
        this.substitution = Substitution.by(this.given, this::variable);
        this.functions = new TemplateFunctions(template, "/resources/Resources", request.parameters());
    }

    SourceTree read(String machines) {
        TemplateMachine machine = TemplateMachine.choose(template, TemplateMachine.under(template, machines), request);
        String pointer = machine.pointer() + "/definition";
        JsonNode definition = template.at(pointer);
        if (definition.isMissingNode()) {
            throw template.trouble(machine.pointer(), "NO_DEFINITION", machine.id() + " has no definition");
        }
        Matcher file = FILE.matcher(definition.asText().strip());
        return file.matches() ? included(file) : read(template, pointer, functions);
    }

    private SourceTree included(Matcher file) {
        SourceText text = template.origin().fetchBeside(List.of(file.group(1).strip()));
        Template included = new Template(text, SourceReading.ofTemplate(text), template.origin());
        String key = file.group(2);
        return read(included, key == null ? "" : "/" + key.replace('.', '/'), functions.in(included));
    }

    private SourceTree read(Template holder, String pointer, TemplateFunctions own) {
        TemplateTree tree = new TemplateTree(holder, own, literal -> replaced(holder, literal, own.problems()));
        JsonNode root = tree.root(pointer);
        if (!own.problems().isEmpty()) {
            throw new SourceException(holder.source(), own.problems());
        }
        return new SourceTree(
                holder.source().name(),
                holder.source().text(),
                root,
                tree.positions(),
                own.references().placeholders());
    }

    /** Replaces variables, and again those that their values name. */
    private Passage replaced(Template holder, Passage literal, List<SourceProblem> problems) {
        Passage replaced = literal;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Passage next = substitution.apply(holder.source(), replaced, problems);
            if (next == replaced) {
                return replaced;
            }
            replaced = next;
        }
        return replaced;
    }

    /** {@code self:custom.table} is in the file itself; what follows a comma serves when nothing else does. */
    private @Nullable String variable(String name) {
        int comma = name.indexOf(',');
        String first = (comma < 0 ? name : name.substring(0, comma)).strip();
        String value = comma < 0 ? null : given.get(first);
        if (value == null && first.startsWith("self:")) {
            JsonNode own = template.at("/" + first.substring("self:".length()).replace('.', '/'));
            value = own.isValueNode() ? own.asText() : null;
        }
        if (value == null && first.equals("sls:stage")) {
            value = template.at("/provider/stage").asText("dev");
        }
        return value == null && comma >= 0 ? fallback(name.substring(comma + 1).strip()) : value;
    }

    private @Nullable String fallback(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return quoted ? text.substring(1, text.length() - 1) : variable(text);
    }
}
