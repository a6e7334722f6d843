package dev.escapement.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One way through a value, down to the JSON within its texts. */
final class Walk {

    /** JSON within JSON within JSON: nobody nests deeper, and texts that do are mere texts. */
    private static final int DEEPEST_TEXT = 8;

    private static final String STARTS_OF_JSON = "{[\"";

    private final List<Rule> rules;
    private final Secrets secrets;
    private final boolean replacing;

    private Walk(List<Rule> rules, Secrets secrets, boolean replacing) {
        this.rules = rules;
        this.secrets = secrets;
        this.replacing = replacing;
    }

    static Walk learning(List<Rule> rules, Secrets secrets) {
        return new Walk(rules, secrets, false);
    }

    static Walk replacing(List<Rule> rules, Secrets secrets) {
        return new Walk(rules, secrets, true);
    }

    JsonNode of(JsonNode document) {
        return document(document, "", null, 0);
    }

    /** A document of its own, to which paths apply from its root. */
    private JsonNode document(JsonNode value, String pointer, @Nullable Rule around, int texts) {
        Map<Rule.Place, BitSet> places = new LinkedHashMap<>();
        Rule covering = around;
        for (Rule rule : rules) {
            if (rule instanceof Rule.Place place) {
                BitSet start = place.pattern().start();
                places.put(place, start);
                covering = covering == null && place.pattern().isReached(start) ? rule : covering;
            }
        }
        return value(value, new Spot(pointer, places, covering, texts));
    }

    private JsonNode value(JsonNode value, Spot spot) {
        if (value.isObject()) {
            return object(value, spot);
        } else if (value.isArray()) {
            return array(value, spot);
        } else if (value.isTextual()) {
            String text = text(value.textValue(), spot);
            return text.equals(value.textValue()) ? value : Json.text(text);
        }
        return value.isNumber() ? number(value, spot) : value;
    }

    private JsonNode object(JsonNode object, Spot spot) {
        ObjectBuilder redacted = Json.object(object.size());
        boolean changed = false;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Spot within = spot.into(member.getKey(), rules);
            String name = plain(member.getKey(), within);
            JsonNode value = value(member.getValue(), within);
            changed |= value != member.getValue() || !name.equals(member.getKey());
            redacted.put(name, value);
        }
        return changed ? redacted.build() : object;
    }

    private JsonNode array(JsonNode array, Spot spot) {
        List<JsonNode> redacted = new ArrayList<>(array.size());
        boolean changed = false;
        for (int i = 0; i < array.size(); i++) {
            JsonNode value = value(array.get(i), spot.into(String.valueOf(i), List.of()));
            changed |= value != array.get(i);
            redacted.add(value);
        }
        return changed ? Json.array(redacted) : array;
    }

    private String text(String text, Spot spot) {
        JsonNode inside = spot.texts < DEEPEST_TEXT ? inside(text) : null;
        if (inside != null) {
            JsonNode redacted = document(inside, spot.pointer, spot.covering, spot.texts + 1);
            return redacted == inside ? text : Json.write(redacted);
        }
        if (spot.covering == null || text.isEmpty() || Secrets.isPlaceholder(text)) {
            return plain(text, spot);
        }
        if (!replacing) {
            // What a part of it looks like is a secret elsewhere too.
            plain(text, spot);
        }
        Secrets.Secret secret = secrets.of(text, spot.covering, spot.pointer);
        if (!replacing) {
            return text;
        }
        secret.count();
        return secret.placeholder();
    }

    /** A text as far as its looks tell. */
    private String plain(String text, Spot spot) {
        if (!replacing) {
            secrets.spare(text);
        }
        String rest = text;
        for (Rule rule : rules) {
            if (rule instanceof Rule.Looks looks) {
                rest = replaced(rest, looks, spot);
            }
        }
        return replacing ? secrets.replacedIn(rest) : rest;
    }

    private String replaced(String text, Rule.Looks looks, Spot spot) {
        StringBuilder redacted = new StringBuilder();
        int copied = 0;
        for (Rule.Span span : looks.in(text)) {
            String found = text.substring(span.start(), span.end());
            if (span.start() >= copied && !found.startsWith("<redacted:")) {
                Secrets.Secret secret = secrets.of(found, looks, spot.pointer);
                if (replacing) {
                    secret.count();
                }
                redacted.append(text, copied, span.start()).append(secret.placeholder());
                copied = span.end();
            }
        }
        return copied == 0 ? text : redacted.append(text, copied, text.length()).toString();
    }

    /** A number stays one: the number of the secret. */
    private JsonNode number(JsonNode number, Spot spot) {
        String digits = number.asText();
        Rule knowing = spot.covering == null && number.isIntegralNumber() ? wholeLooks(digits) : spot.covering;
        if (knowing == null) {
            return number;
        }
        Secrets.Secret secret = secrets.of(digits, knowing, spot.pointer);
        if (!replacing) {
            return number;
        }
        secret.count();
        return Json.number(secret.number());
    }

    private @Nullable Rule wholeLooks(String digits) {
        for (Rule rule : rules) {
            if (rule instanceof Rule.Looks looks && looks.in(digits).contains(new Rule.Span(0, digits.length()))) {
                return rule;
            }
        }
        return null;
    }

    private static @Nullable JsonNode inside(String text) {
        String stripped = text.strip();
        if (stripped.length() < 2 || STARTS_OF_JSON.indexOf(stripped.charAt(0)) < 0) {
            return null;
        }
        try {
            return Json.parse(stripped);
        } catch (JsonSyntaxException mereText) {
            return null;
        }
    }

    /**
     * Where the walk has come to.
     *
     * @param covering the rule that takes all that is here for secrets
     * @param texts how many texts it lies within
     */
    private record Spot(
            String pointer,
            Map<Rule.Place, BitSet> places,
            @Nullable Rule covering,
            int texts) {

        Spot into(String step, List<Rule> named) {
            Map<Rule.Place, BitSet> further = places.isEmpty() ? places : new LinkedHashMap<>();
            @Nullable Rule cover = covering;
            for (Map.Entry<Rule.Place, BitSet> place : places.entrySet()) {
                PlacePattern pattern = place.getKey().pattern();
                BitSet at = pattern.into(place.getValue(), step);
                further.put(place.getKey(), at);
                cover = cover == null && pattern.isReached(at) ? place.getKey() : cover;
            }
            for (Rule rule : named) {
                cover = cover == null && rule instanceof Rule.Member member && member.means(step) ? rule : cover;
            }
            String escaped = step.replace("~", "~0").replace("/", "~1");
            return new Spot(pointer + "/" + escaped, further, cover, texts);
        }
    }
}
