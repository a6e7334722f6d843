package dev.escapement.parser;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where in a definition something stands; texts are only made when somebody asks. */
final class Location {

    static final Location ROOT = new Location(null, "", -1, true);

    private final @Nullable Location parent;
    private final String member;
    private final int index;
    private final boolean inSource;

    private Location(@Nullable Location parent, String member, int index, boolean inSource) {
        this.parent = parent;
        this.member = member;
        this.index = index;
        this.inSource = inSource;
    }

    /**
     * The place of a state that is a source of its own: the service speaks of it as part of a machine, in the source it is the
     * root.
     */
    static Location ofLoneState(String name) {
        return new Location(new Location(ROOT, "States", -1, false), name, -1, false);
    }

    Location field(String name) {
        return new Location(this, name, -1, true);
    }

    Location element(int position) {
        return new Location(this, "", position, true);
    }

    /** As the service writes it: {@code /States/Route/Choices[0]/Next} (asl-reference 1.6.2). */
    String path() {
        return parent == null ? "/" : join(ROOT, true);
    }

    /** As a JSON pointer: {@code /States/Route/Choices/0/Next}. */
    String pointer() {
        return join(ROOT, false);
    }

    /** As the service names a field of a state: {@code Choices[0]/Output}, counted from the place of the state. */
    String below(Location ancestor) {
        String text = join(ancestor, true);
        return text.startsWith("/") ? text.substring(1) : text;
    }

    private String join(Location from, boolean asTheService) {
        StringBuilder text = new StringBuilder();
        for (Location step : stepsFrom(from)) {
            step.appendTo(text, asTheService);
        }
        return text.toString();
    }

    private Deque<Location> stepsFrom(Location from) {
        Deque<Location> steps = new ArrayDeque<>();
        for (Location step = this; step != from && step.parent != null; step = step.parent) {
            steps.push(step);
        }
        return steps;
    }

    private void appendTo(StringBuilder text, boolean asTheService) {
        if (asTheService) {
            text.append(index < 0 ? "/" + member : "[" + index + "]");
        } else if (inSource) {
            text.append(index < 0 ? Pointer.child("", member) : "/" + index);
        }
    }

    @Override
    public String toString() {
        return path();
    }
}
