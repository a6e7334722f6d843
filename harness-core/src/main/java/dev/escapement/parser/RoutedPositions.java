package dev.escapement.parser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Positions of a tree whose parts were taken from several places of another. */
final class RoutedPositions implements Positions {

    private final TextPositions whole;
    private final Map<String, String> routes;

    /** Knows for some pointers into the tree where their values were taken from; parts follow their containers. */
    RoutedPositions(TextPositions whole, Map<String, String> routes) {
        this.whole = whole;
        this.routes = new LinkedHashMap<>(routes);
    }

    @Override
    public Position of(String pointer) {
        return whole.of(source(pointer));
    }

    @Override
    public Position ofName(String pointer) {
        return whole.ofName(source(pointer));
    }

    @Override
    public List<Repetition> repetitions() {
        String root = source("");
        return whole.repetitions().stream()
                .filter(each -> each.pointer().startsWith(root + "/"))
                .map(each -> new Repetition(each.pointer().substring(root.length()), each.earlier(), each.later()))
                .toList();
    }

    @Override
    public String excerpt(Position position) {
        return whole.excerpt(position);
    }

    private String source(String pointer) {
        String routed = pointer;
        String route = routes.get(routed);
        while (route == null && !routed.isEmpty()) {
            routed = routed.substring(0, Math.max(0, routed.lastIndexOf('/')));
            route = routes.get(routed);
        }
        return route == null ? pointer : route + pointer.substring(routed.length());
    }
}
