package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping or sequence whose end has not been read yet. */
sealed interface YamlContainer {

    /** Whether a member's name must come next. */
    boolean awaitsName();

    /** Takes the next value. */
    void add(YamlPart part);

    /** The member or index that the next value belongs to. */
    String step();

    YamlPart close(Span end);

    /** Elements. */
    final class Sequence implements YamlContainer {

        private final Span start;
        private final List<JsonNode> values = new ArrayList<>();
        private final Map<String, Place> places = new LinkedHashMap<>();

        Sequence(Span start) {
            this.start = start;
        }

        @Override
        public boolean awaitsName() {
            return false;
        }

        @Override
        public void add(YamlPart part) {
            places.put(step(), part.place());
            values.add(part.value());
        }

        @Override
        public String step() {
            return String.valueOf(values.size());
        }

        @Override
        public YamlPart close(Span end) {
            return new YamlPart(Json.array(values), new Place(start.to(end), null, places));
        }
    }

    /** Members by name. */
    final class Mapping implements YamlContainer {

        /** The name under which members of other mappings are taken over. */
        static final String MERGE = "<<";

        private final Span start;
        private final Map<String, YamlPart> own = new LinkedHashMap<>();
        private final List<YamlPart> merged = new ArrayList<>();
        private @Nullable String member;
        private @Nullable Span name;
        private boolean merges;

        Mapping(Span start) {
            this.start = start;
        }

        @Override
        public boolean awaitsName() {
            return member == null;
        }

        /** The next value belongs to this member; the name of an earlier one of the same name, if there is one. */
        @Nullable Span expect(String nextMember, Span nextName, boolean merge) {
            member = nextMember;
            name = nextName;
            merges = merge;
            YamlPart earlier = own.get(nextMember);
            return earlier == null ? null : earlier.place().name();
        }

        /** Whether the next value is one to take members over from. */
        boolean merges() {
            return merges;
        }

        @Override
        public void add(YamlPart part) {
            if (merges) {
                merged.addAll(part.value().isArray() ? part.elements() : List.of(part));
            } else {
                own.put(step(), new YamlPart(part.value(), part.place().named(name)));
            }
            member = null;
            merges = false;
        }

        @Override
        public String step() {
            return String.valueOf(member);
        }

        /** Own members win over those taken over, earlier mappings over later ones. */
        @Override
        public YamlPart close(Span end) {
            Map<String, YamlPart> members = new LinkedHashMap<>();
            merged.forEach(source -> source.members().forEach(members::putIfAbsent));
            members.putAll(own);
            ObjectBuilder object = Json.object();
            Map<String, Place> places = new LinkedHashMap<>();
            members.forEach((each, part) -> {
                object.put(each, part.value());
                places.put(each, part.place());
            });
            return new YamlPart(object.build(), new Place(start.to(end), null, places));
        }
    }
}
