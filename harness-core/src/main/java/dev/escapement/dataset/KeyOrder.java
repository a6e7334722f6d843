package dev.escapement.dataset;

import java.util.Comparator;

/** The order of the bytes of keys in UTF-8, which is the order of their code points, and not that of Java's characters. */
final class KeyOrder {

    static final Comparator<String> UTF_8 = KeyOrder::compare;

    private KeyOrder() {}

    private static int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one != other) {
                return Character.isSurrogate(one) == Character.isSurrogate(other)
                        ? Character.compare(one, other)
                        : Character.isSurrogate(one) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
