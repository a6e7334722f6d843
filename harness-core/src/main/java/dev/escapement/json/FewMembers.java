package dev.escapement.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a small object; cannot be changed. */
final class FewMembers extends AbstractMap<String, JsonNode> {

    /** Up to here looking at one name after the other is faster than hashing. */
    static final int MOST = 8;

    private final MemberNames names;
    private final JsonNode[] values;

    FewMembers(MemberNames names, JsonNode[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public @Nullable JsonNode get(@Nullable Object name) {
        int index = name == null ? -1 : names.indexOf(name);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name != null && names.indexOf(name) >= 0;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
        return new Members();
    }

    /** The same with one member set, in its old place or at the end. */
    FewMembers with(String name, JsonNode value) {
        int index = names.indexOf(name);
        MemberNames newNames = index < 0 ? names.and(name) : names;
        JsonNode[] newValues = Arrays.copyOf(values, newNames.size());
        newValues[index < 0 ? values.length : index] = value;
        return new FewMembers(newNames, newValues);
    }

    /** How many bytes the object takes. */
    int bytes() {
        int bytes = names.bytes();
        for (JsonNode value : values) {
            bytes += JsonSize.of(value);
        }
        return bytes;
    }

    private final class Members extends AbstractSet<Map.Entry<String, JsonNode>> {

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Iterator<Map.Entry<String, JsonNode>> iterator() {
            return new InOrder();
        }
    }

    private final class InOrder implements Iterator<Map.Entry<String, JsonNode>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Map.Entry<String, JsonNode> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int current = next++;
            return new SimpleImmutableEntry<>(names.at(current), values[current]);
        }
    }
}
