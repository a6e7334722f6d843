package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import dev.escapement.parser.Layout.Repeat;
import dev.escapement.parser.YamlContainer.Mapping;
import dev.escapement.parser.YamlContainer.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the JSON value of a YAML document from its events, and the layout along with it; never calls itself. */
final class YamlTree {

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    private final YamlText text;
    private final YamlTags tags;
    private final Iterator<Event> events;
    private final YamlAnchors anchors;
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private final List<Repeat> repeats = new ArrayList<>();

    YamlTree(YamlText text, YamlTags tags, Iterator<Event> events) {
        this.text = text;
        this.tags = tags;
        this.events = events;
        this.anchors = new YamlAnchors(text);
    }

    /** A container that is being filled, and what its start said of it. */
    private record Open(
            YamlContainer container, @Nullable String function, YamlAnchors.@Nullable Anchoring anchoring) {}

    /** Reads the one document of the text. */
    YamlReading read() {
        events.next();
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw text.trouble(text.span(start), "there is nothing but comments in it");
        }
        YamlPart root = value();
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw text.trouble(text.span(end), "a second document starts here; one definition per text is read");
        }
        return new YamlReading(root.value(), new Layout(root.place(), List.copyOf(repeats)));
    }

    private YamlPart value() {
        while (true) {
            YamlPart complete = take(events.next());
            if (complete != null) {
                if (open.isEmpty()) {
                    return complete;
                }
                deliver(complete);
            }
        }
    }

    /** The value that the event completes. */
    private @Nullable YamlPart take(Event event) {
        Span span = text.span(event);
        if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            Open closed = open.removeLast();
            return finished(closed.container.close(span), closed.function, closed.anchoring);
        }
        if (!open.isEmpty() && open.getLast().container instanceof Mapping mapping && mapping.awaitsName()) {
            expect(mapping, event, span);
            return null;
        }
        return event instanceof AliasEvent alias
                ? anchors.recall(alias.getAlias().getValue(), span, open.size())
                : begin((NodeEvent) event, span);
    }

    private @Nullable YamlPart begin(NodeEvent event, Span span) {
        anchors.count(span, open.size());
        YamlAnchors.Anchoring anchoring = event.getAnchor()
                .map(each -> anchors.open(each.getValue(), open.size()))
                .orElse(null);
        String tag = tag(event).orElse("");
        String function = function(tag, span);
        if (event instanceof ScalarEvent scalar) {
            return finished(YamlPart.of(scalar(scalar, span, tag), span), function, anchoring);
        }
        open.addLast(new Open(
                event instanceof MappingStartEvent ? new Mapping(span) : new Sequence(span), function, anchoring));
        return null;
    }

    private YamlPart finished(YamlPart part, @Nullable String function, YamlAnchors.@Nullable Anchoring anchoring) {
        YamlPart finished = function == null ? part : part.argumentOf(function);
        if (anchoring != null) {
            anchors.close(anchoring, finished);
        }
        return finished;
    }

    private void deliver(YamlPart part) {
        YamlContainer container = open.getLast().container;
        if (container instanceof Mapping mapping && mapping.merges()) {
            requireMappings(part);
        }
        container.add(part);
    }

    private void expect(Mapping mapping, Event name, Span span) {
        Span earlier = mapping.expect(name(name, span), span, isMerge(name));
        if (earlier != null) {
            String pointer =
                    Pointer.of(open.stream().map(each -> each.container.step()).toList());
            repeats.add(new Repeat(pointer, earlier, span));
        }
    }

    private void requireMappings(YamlPart part) {
        boolean mergeable = part.value().isObject()
                || (part.value().isArray()
                        && part.elements().stream()
                                .allMatch(each -> each.value().isObject()));
        if (!mergeable) {
            throw text.trouble(part.place().value(), "<< takes a mapping or a list of mappings");
        }
    }

    private static boolean isMerge(Event name) {
        return name instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals(Mapping.MERGE);
    }

    private String name(Event event, Span span) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        JsonNode value = event instanceof AliasEvent alias
                ? anchors.recall(alias.getAlias().getValue(), span, open.size()).value()
                : Json.emptyObject();
        if (value.isContainerNode()) {
            throw text.trouble(span, "the name of a member must be a text, not a list or mapping");
        }
        return value.asText();
    }

    private static Optional<String> tag(NodeEvent event) {
        return event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
    }

    private @Nullable String function(String tag, Span span) {
        if (tag.isEmpty() || tag.equals("!") || tag.startsWith(STANDARD_TAG)) {
            return null;
        }
        String function = tags.longForm(tag);
        if (function == null) {
            throw text.trouble(
                    span,
                    "the tag " + tag + " means nothing here; "
                            + "short forms such as !Sub are read where the source is declared to be a template");
        }
        return function;
    }

    private JsonNode scalar(ScalarEvent scalar, Span span, String tag) {
        boolean resolved = tag.startsWith(STANDARD_TAG) ? !tag.endsWith(":str") : tag.isEmpty() && scalar.isPlain();
        if (!resolved) {
            return Json.text(scalar.getValue());
        }
        if (YamlScalars.isNotFinite(scalar.getValue())) {
            throw text.trouble(span, "JSON has no number " + scalar.getValue());
        }
        try {
            return YamlScalars.plain(scalar.getValue());
        } catch (JsonSyntaxException unused) {
            throw text.trouble(span, "the number is too long or too large for JSON");
        }
    }
}
