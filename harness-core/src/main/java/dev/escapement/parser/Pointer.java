package dev.escapement.parser;

import java.util.ArrayList;
import java.util.List;

/** JSON pointers (RFC 6901): {@code /States/Pay~1Refund/Retry/0}. */
final class Pointer {

    private Pointer() {}

    static String child(String parent, String step) {
        boolean plain = step.indexOf('~') < 0 && step.indexOf('/') < 0;
        return parent + "/" + (plain ? step : step.replace("~", "~0").replace("/", "~1"));
    }

    static String of(Iterable<String> steps) {
        String pointer = "";
        for (String step : steps) {
            pointer = child(pointer, step);
        }
        return pointer;
    }

    static List<String> steps(String pointer) {
        List<String> steps = new ArrayList<>();
        for (int slash = pointer.indexOf('/'); slash >= 0; ) {
            int next = pointer.indexOf('/', slash + 1);
            String step = pointer.substring(slash + 1, next < 0 ? pointer.length() : next);
            steps.add(step.replace("~1", "/").replace("~0", "~"));
            slash = next;
        }
        return steps;
    }
}
