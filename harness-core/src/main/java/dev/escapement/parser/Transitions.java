package dev.escapement.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways between the states of one container, and whether they lead anywhere (asl-reference 1.6.3). */
final class Transitions {

    private static final String MISSING = "MISSING_TRANSITION_TARGET";

    private final Location container;
    private final Problems problems;
    private final Map<String, Location> states = new LinkedHashMap<>();
    private final Map<String, List<Way>> ways = new LinkedHashMap<>();
    private @Nullable Way start;
    private boolean ends;

    Transitions(Location container, Problems problems) {
        this.container = container;
        this.problems = problems;
    }

    void startsAt(String state, Location where) {
        start = new Way(state, where);
    }

    void state(String name, Location where) {
        states.put(name, where);
    }

    void add(String from, String to, Location where) {
        ways.computeIfAbsent(from, state -> new ArrayList<>()).add(new Way(to, where));
    }

    /** One of the states ends the workflow. */
    void end() {
        ends = true;
    }

    void check() {
        if (start != null) {
            requireTarget(start);
        }
        ways.values().forEach(all -> all.forEach(this::requireTarget));
        if (!ends && !states.isEmpty()) {
            problems.unlocated("MISSING_END_STATE", container, "Workflow has no terminal state");
        } else if (start != null) {
            reportUnreachable(start.to);
        }
    }

    private void requireTarget(Way way) {
        if (!states.containsKey(way.to)) {
            problems.report(MISSING, way.where, "Missing 'Next' target: " + way.to);
        }
    }

    /** States behind an unreachable one are not reported again; of an unreachable circle, the first is. */
    private void reportUnreachable(String first) {
        Set<String> reached = new LinkedHashSet<>();
        reach(first, reached);
        Set<String> targets = targets();
        states.keySet().stream().filter(name -> !targets.contains(name)).forEach(name -> report(name, reached));
        states.keySet().forEach(name -> report(name, reached));
    }

    private void report(String name, Set<String> reached) {
        if (!reached.contains(name)) {
            problems.report(MISSING, container.field("States").field(name), "State \"" + name + "\" is not reachable.");
            reach(name, reached);
        }
    }

    private Set<String> targets() {
        Set<String> targets = new LinkedHashSet<>();
        ways.values().forEach(all -> all.forEach(way -> targets.add(way.to)));
        return targets;
    }

    private void reach(String from, Set<String> reached) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                ways.getOrDefault(name, List.of()).forEach(way -> open.push(way.to));
            }
        }
    }

    private record Way(String to, Location where) {}
}
