package dev.escapement.json;

import java.util.Arrays;

/** The names of the members of small objects that look alike, shared by all of them. */
final class MemberNames {

    private final String[] names;
    private int bytes;

    /** The names must be interned. */
    MemberNames(String... names) {
        this.names = names;
    }

    int size() {
        return names.length;
    }

    String at(int index) {
        return names[index];
    }

    int indexOf(Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    MemberNames and(String name) {
        String[] more = Arrays.copyOf(names, names.length + 1);
        more[names.length] = name;
        return new MemberNames(more);
    }

    /** What an object takes beside its values: braces, commas, names and colons. */
    int bytes() {
        if (bytes == 0) {
            int sum = 2 + Math.max(0, names.length - 1);
            for (String name : names) {
                sum += JsonSize.ofText(name) + 1;
            }
            bytes = sum;
        }
        return bytes;
    }
}
