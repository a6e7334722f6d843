package dev.escapement.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the names that an expression binds from those that it expects from outside, while the expression is being read. */
final class JsonataNames {

    private final Deque<Block> open = new ArrayDeque<>();
    private final List<Mention> unbound = new ArrayList<>();
    private final Set<String> everBound = new LinkedHashSet<>();
    private int functions;

    JsonataNames() {
        openBlock();
    }

    void openBlock() {
        open.push(new Block(new LinkedHashMap<>(), unbound.size(), functions));
    }

    void openFunction() {
        functions++;
        openBlock();
    }

    void closeFunction() {
        closeBlock();
        functions--;
    }

    /** What a function inside the block mentioned may have been bound only after the function was written. */
    void closeBlock() {
        Block closed = open.pop();
        List<Mention> since = unbound.subList(closed.mentionsBefore, unbound.size());
        since.removeIf(mention -> mention.functions > closed.functions && closed.bound.containsKey(mention.name));
    }

    /** Binds a name in the innermost block, to a function that is written there or to anything else. */
    void bind(String name, boolean toFunction) {
        everBound.add(name);
        open.element().bound.merge(name, toFunction, Boolean::logicalAnd);
    }

    void mention(String name) {
        if (boundToFunction(name) == null) {
            unbound.add(new Mention(name, functions));
        }
    }

    /** Whether the name is bound to a function; {@code null} if it is not bound at all. */
    @Nullable Boolean boundToFunction(String name) {
        for (Block block : open) {
            Boolean toFunction = block.bound.get(name);
            if (toFunction != null) {
                return toFunction;
            }
        }
        return null;
    }

    /** How many mentions there are; see {@link #forgetFrom}. */
    int mentions() {
        return unbound.size();
    }

    /** Takes mentions back: they turned out to be names of parameters or of variables about to be bound. */
    void forgetFrom(int count) {
        unbound.subList(count, unbound.size()).clear();
    }

    /** The names expected from outside, in order of appearance, and how often they are mentioned; only at the end. */
    Map<String, Integer> free() {
        closeBlock();
        Map<String, Integer> names = new LinkedHashMap<>();
        unbound.forEach(mention -> names.merge(mention.name, 1, Integer::sum));
        return names;
    }

    /** Whether the name is bound anywhere. */
    boolean isEverBound(String name) {
        return everBound.contains(name);
    }

    private record Block(Map<String, Boolean> bound, int mentionsBefore, int functions) {}

    private record Mention(String name, int functions) {}
}
