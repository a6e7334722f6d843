package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Predicate;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a path that may lead to several places: wildcards, slices, filters, deep scans. Walked by the JSONPath library. */
final class Scattered {

    private static final JacksonMappingProvider NO_MAPPING = new JacksonMappingProvider();

    private final JsonPath compiled;

    Scattered(List<Segment> segments) {
        StringBuilder text = new StringBuilder("$");
        List<Predicate> filters = new ArrayList<>();
        for (Segment segment : segments) {
            text.append(libraryText(segment));
            if (segment instanceof Segment.Filtered filtered) {
                filters.add(predicate(filtered.filter()));
            }
        }
        this.compiled = JsonPath.compile(text.toString(), filters.toArray(Predicate[]::new));
    }

    /** The values there, in the order of the document; none where the document has not even the way to them. */
    JsonNode from(JsonNode root) {
        Configuration configuration = Configuration.builder()
                .jsonProvider(new NodeProvider())
                .mappingProvider(NO_MAPPING)
                .build();
        try {
            ArrayNode found = compiled.read(root, configuration);
            return found;
        } catch (JsonPathException nothingThere) {
            // The service answers with an empty list even where the parent is missing (asl-reference 2.3).
            return Json.emptyArray();
        }
    }

    private static Predicate predicate(Filter filter) {
        return context -> context.item() instanceof JsonNode item && item.isObject() && filter.accepts(item);
    }

    private static String libraryText(Segment segment) {
        if (segment instanceof Segment.Member member) {
            return "['" + escaped(member.name()) + "']";
        }
        if (segment instanceof Segment.Members members) {
            return members.names().stream()
                    .map(name -> "'" + escaped(name) + "'")
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (segment instanceof Segment.FromEnd fromEnd) {
            return "[-" + fromEnd.distance() + "]";
        }
        // To the library a negative number counts from the end, to the service it is beyond the list.
        boolean beyond = segment instanceof Segment.Element element && element.index() < 0;
        return beyond ? "[" + Integer.MAX_VALUE + "]" : segment.text();
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("'", "\\'");
    }
}
