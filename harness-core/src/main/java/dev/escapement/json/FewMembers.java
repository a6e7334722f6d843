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

/** The members of a small object; cannot be changed. The names are interned, so that most looks need no comparison of texts. */
final class FewMembers extends AbstractMap<String, JsonNode> {

    /** Up to here looking at one name after the other is faster than hashing. */
    static final int MOST = 8;

    private final String[] names;
    private final JsonNode[] values;

    FewMembers(String[] names, JsonNode[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public @Nullable JsonNode get(@Nullable Object name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
        return new Members();
    }

    /** The same with one member set, in its old place or at the end. */
    FewMembers with(String name, JsonNode value) {
        int index = indexOf(name);
        int place = index < 0 ? names.length : index;
        String[] newNames = names;
        if (index < 0) {
            newNames = Arrays.copyOf(names, names.length + 1);
            newNames[place] = name;
        }
        JsonNode[] newValues = Arrays.copyOf(values, newNames.length);
        newValues[place] = value;
        return new FewMembers(newNames, newValues);
    }

    private int indexOf(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private final class Members extends AbstractSet<Map.Entry<String, JsonNode>> {

        @Override
        public int size() {
            return names.length;
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
            return next < names.length;
        }

        @Override
        public Map.Entry<String, JsonNode> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int current = next++;
            return new SimpleImmutableEntry<>(names[current], values[current]);
        }
    }
}
