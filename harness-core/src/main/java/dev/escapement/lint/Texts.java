package dev.escapement.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.function.BiConsumer;

/** All text values of a tree. */
final class Texts {

    private Texts() {}

    private record Open(Spot spot, JsonNode node) {}

    static void of(JsonNode root, BiConsumer<Spot, String> visitor) {
        of(Spot.ROOT, root, visitor);
    }

    /** In the order of the tree; never calls itself, however deep that is. */
    static void of(Spot start, JsonNode root, BiConsumer<Spot, String> visitor) {
        ArrayDeque<Open> open = new ArrayDeque<>();
        open.push(new Open(start, root));
        while (!open.isEmpty()) {
            Open next = open.pop();
            if (next.node.isTextual()) {
                visitor.accept(next.spot, next.node.textValue());
            }
            for (Map.Entry<String, JsonNode> member : next.node.properties()) {
                open.push(new Open(next.spot.field(member.getKey()), member.getValue()));
            }
            for (int i = 0; next.node.isArray() && i < next.node.size(); i++) {
                open.push(new Open(next.spot.element(i), next.node.get(i)));
            }
        }
    }
}
