package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Spoils definitions, always in the same ways for the same seed. */
final class Mutations {

    private static final String DEEP = "[".repeat(900) + "]".repeat(900);

    private static final List<JsonNode> HOSTILE = List.of(
            Json.nothing(),
            Json.bool(false),
            Json.number(-1),
            Json.number(0),
            Json.number(Long.MAX_VALUE),
            Json.number(1e308),
            Json.number(0.5),
            Json.text(""),
            Json.text("\0"),
            Json.text("$"),
            Json.text("$$"),
            Json.text("$.a[?(@.b =~ /(x+x+)+y/)]"),
            Json.text("$..[*]..[0:1:0]"),
            Json.text("$['"),
            Json.text("$states"),
            Json.text("States.Format('{}', States.Array("),
            Json.text("States.UUID()"),
            Json.text("States.ALL"),
            Json.text("{%%}"),
            Json.text("{% %}"),
            Json.text("{% $$ %}"),
            Json.text("{% " + "(".repeat(2_000) + " %}"),
            Json.text("{% " + "1+".repeat(5_000) + "1 %}"),
            Json.text("{% /(a+)+$/ %}"),
            Json.text("{% $states.result ~> |$|{}| %}"),
            Json.text("{% function($x) { $x($x) } %}"),
            Json.text("arn:aws:states:::"),
            Json.text("arn:aws:states:::aws-sdk:s3:getObject.waitForTaskToken"),
            Json.text("2026-02-30T25:61:61Z"),
            Json.text("\uD800"),
            Json.text("x".repeat(10_000)),
            Json.emptyObject(),
            Json.emptyArray(),
            Json.array(List.of(Json.nothing(), Json.text("States.ALL"), Json.number(1))),
            Json.parse(DEEP),
            Json.parse("{\"a.$\": \"$.b\", \"a\": {\"c.$\": 1}}"));

    private final SplittableRandom chance;

    Mutations(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /** A whole number from 0 to below the bound. */
    int below(int bound) {
        return chance.nextInt(bound);
    }

    /** The text of a definition with one to four things wrong. */
    String spoil(JsonNode definition, List<String> names) {
        JsonNode spoilt = definition;
        for (int i = 0; i <= chance.nextInt(4); i++) {
            spoilt = spoilValue(spoilt, names);
        }
        String text = Json.write(spoilt);
        return chance.nextInt(20) == 0 ? spoilText(text) : text;
    }

    private JsonNode spoilValue(JsonNode value, List<String> names) {
        if (value.isObject() && !value.isEmpty() && chance.nextInt(8) != 0) {
            return spoilObject(value, names);
        }
        if (value.isArray() && !value.isEmpty() && chance.nextInt(8) != 0) {
            int at = chance.nextInt(value.size());
            return Json.with(value, at, spoilValue(value.get(at), names));
        }
        return HOSTILE.get(chance.nextInt(HOSTILE.size()));
    }

    private JsonNode spoilObject(JsonNode object, List<String> names) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        String key = keys.get(chance.nextInt(keys.size()));
        return switch (chance.nextInt(12)) {
            case 0 -> rebuilt(object, key, null);
            case 1 -> rebuilt(object, key, names.get(chance.nextInt(names.size())));
            case 2 ->
                Json.with(object, names.get(chance.nextInt(names.size())), HOSTILE.get(chance.nextInt(HOSTILE.size())));
            case 3 -> Json.with(object, names.get(chance.nextInt(names.size())), object);
            case 4 -> Json.with(object, key, object.get(keys.get(chance.nextInt(keys.size()))));
            default -> Json.with(object, key, spoilValue(object.get(key), names));
        };
    }

    private static JsonNode rebuilt(JsonNode object, String key, @Nullable String newName) {
        ObjectBuilder other = Json.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!member.getKey().equals(key)) {
                other.put(member.getKey(), member.getValue());
            } else if (newName != null) {
                other.put(newName, member.getValue());
            }
        }
        return other.build();
    }

    private String spoilText(String text) {
        int at = chance.nextInt(text.length());
        return switch (chance.nextInt(4)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + "\0" + text.substring(at);
            case 2 -> text.substring(0, at) + "[{\"".charAt(chance.nextInt(3)) + text.substring(at);
            default -> text.substring(at);
        };
    }
}
