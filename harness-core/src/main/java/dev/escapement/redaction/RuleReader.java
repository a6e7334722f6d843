package dev.escapement.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.services.NearestNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads rules from lines such as {@code member *Iban}, or from a JSON object with a list per kind. */
final class RuleReader {

    private static final Map<String, BiFunction<Redaction, String, Redaction>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("member", Redaction::member);
        KINDS.put("path", Redaction::path);
        KINDS.put("pattern", Redaction::pattern);
        KINDS.put("also", Redaction::also);
        KINDS.put("except", Redaction::except);
    }

    private RuleReader() {}

    static Redaction read(String text) {
        return text.strip().startsWith("{") ? readJson(text) : readLines(text);
    }

    private static Redaction readLines(String text) {
        Redaction rules = Redaction.standard();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String rule = line.strip();
            if (!rule.isEmpty() && !rule.startsWith("#")) {
                String[] words = rule.split("\\s+", 2);
                rules = add(rules, "Line " + number, words[0], words.length < 2 ? "" : words[1]);
            }
        }
        return rules;
    }

    private static Redaction readJson(String text) {
        JsonNode object;
        try {
            object = Json.parse(text);
        } catch (JsonSyntaxException problem) {
            throw new RedactionException("The rules are no JSON: " + problem.getMessage());
        }
        Redaction rules = Redaction.standard();
        for (Map.Entry<String, JsonNode> kind : object.properties()) {
            if (!kind.getValue().isArray()) {
                throw new RedactionException("/" + kind.getKey() + ": expected a list of texts, such as [\"ssn\"]");
            }
            for (int i = 0; i < kind.getValue().size(); i++) {
                JsonNode said = kind.getValue().get(i);
                String place = "/" + kind.getKey() + "/" + i;
                if (!said.isTextual()) {
                    throw new RedactionException(place + ": expected a text, not " + Json.write(said));
                }
                rules = add(rules, place, kind.getKey(), said.textValue());
            }
        }
        return rules;
    }

    private static Redaction add(Redaction rules, String place, String kind, String said) {
        BiFunction<Redaction, String, Redaction> adding = KINDS.get(kind);
        if (adding == null) {
            throw new RedactionException(place + ": '" + kind + "' is no kind of rule; there are "
                    + String.join(", ", KINDS.keySet()) + NearestNames.hint(kind, KINDS.keySet()));
        }
        if (said.isBlank()) {
            throw new RedactionException(place + ": '" + kind + "' says nothing; write for example " + example(kind));
        }
        try {
            return adding.apply(rules, said.strip());
        } catch (RedactionException problem) {
            throw new RedactionException(place + ": " + problem.getMessage());
        }
    }

    private static String example(String kind) {
        return switch (kind) {
            case "member" -> "member *Iban";
            case "path" -> "path $.customer.name";
            case "pattern" -> "pattern ORD-[0-9]{6}";
            case "also" -> "also email";
            default -> "except card";
        };
    }
}
