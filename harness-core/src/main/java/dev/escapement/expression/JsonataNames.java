package dev.escapement.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells the names that an expression binds from those that it expects from outside, while the expression is being read. */
final class JsonataNames {

    private final Deque<Block> open = new ArrayDeque<>();
    private final List<Mention> unbound = new ArrayList<>();
    private int functions;

    JsonataNames() {
        open.push(new Block(new LinkedHashSet<>(), 0, 0));
    }

    void openBlock() {
        open.push(new Block(new LinkedHashSet<>(), unbound.size(), functions));
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
        since.removeIf(mention -> mention.functions > closed.functions && closed.bound.contains(mention.name));
    }

    void bind(String name) {
        open.element().bound.add(name);
    }

    void mention(String name) {
        for (Block block : open) {
            if (block.bound.contains(name)) {
                return;
            }
        }
        unbound.add(new Mention(name, functions));
    }

    /** How many mentions there are; see {@link #forgetFrom}. */
    int mentions() {
        return unbound.size();
    }

    /** Takes mentions back: they turned out to be names of parameters or of variables about to be bound. */
    void forgetFrom(int count) {
        unbound.subList(count, unbound.size()).clear();
    }

    /** All names expected from outside, in order of appearance; only at the end. */
    Set<String> free() {
        closeBlock();
        Set<String> names = new LinkedHashSet<>();
        unbound.forEach(mention -> names.add(mention.name));
        return names;
    }

    private record Block(Set<String> bound, int mentionsBefore, int functions) {}

    private record Mention(String name, int functions) {}
}
