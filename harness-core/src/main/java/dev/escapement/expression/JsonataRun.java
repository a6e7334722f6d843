package dev.escapement.expression;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Parser;
import dev.escapement.expression.JsonataOutline.Traits;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation: what it may see, and what it has used up.
 *
 * <p>The service stops an evaluation after a second, at some depth and at some amount of memory (asl-reference 2.8). A clock and
 * the size of a heap would make tests differ between machines, so every deed has a price here, and every value a weight.
 */
final class JsonataRun implements Jsonata.EntryCallback, Jsonata.ExitCallback {

    /** Prices are nanoseconds of a slow machine, so that the real thing takes less. */
    private static final long SECOND = 1_000_000_000;

    private static final long STEP = 1_000;
    private static final long LOOK = 200;

    /** The service gives up on a sum of 200 terms (asl-reference 2.8), which takes the engine 200 levels down. */
    private static final int MAX_DEPTH = 199;

    /** What all values of an evaluation may weigh together while they can still be reached. */
    private static final long MAX_HELD = 32_000_000;

    private static final ThreadLocal<@Nullable JsonataRun> CURRENT = new ThreadLocal<>();

    private final Bindings bindings;
    private final Traits traits;
    private final JsonataScales scales;
    private final long stepPrice;
    private final long lookPrice;
    private long[] heldBefore = new long[8];
    private Parser.Symbol[] parts = new Parser.Symbol[8];
    private int depth;
    private long spent;
    private long held;

    JsonataRun(Bindings bindings, Traits traits) {
        this.bindings = bindings;
        this.traits = traits;
        this.scales = new JsonataScales(traits.wildcards());
        // Both make the engine copy what it has collected so far with every further value.
        this.stepPrice = traits.groups() ? 40 * STEP : STEP;
        this.lookPrice = traits.wildcards() ? 100 * LOOK : traits.groups() ? 20 * LOOK : LOOK;
    }

    Bindings bindings() {
        return bindings;
    }

    /** The engine starts on a part of the expression. */
    @Override
    public void callback(Parser.Symbol part, @Nullable Object input, Jsonata.Frame environment) {
        spend(stepPrice);
        if (depth == MAX_DEPTH) {
            throw JsonataError.depth();
        }
        if (depth == heldBefore.length) {
            heldBefore = Arrays.copyOf(heldBefore, 4 * depth);
            parts = Arrays.copyOf(parts, 4 * depth);
        }
        parts[depth] = part;
        heldBefore[depth++] = held;
    }

    /** The engine is done with a part; whatever it made on the way can no longer be reached, except through the result. */
    @Override
    public void callback(
            Parser.Symbol part, @Nullable Object input, Jsonata.Frame environment, @Nullable Object result) {
        depth--;
        if (result == null || result instanceof Number || result instanceof Boolean) {
            release(heldBefore[depth], 0);
            return;
        }
        long weight = scales.weigh(result);
        spend(weight);
        release(scales.sawFunction() ? held : heldBefore[depth], weight);
    }

    private void release(long before, long weight) {
        // A binding inside an operand outlives the operand.
        held = (traits.leaks() ? held : before) + weight;
        if (held > MAX_HELD) {
            throw JsonataError.memory();
        }
    }

    /** Evaluates something; functions of ours find this run meanwhile, the engine does not hand it to them. */
    <T extends @Nullable Object> T during(Supplier<T> evaluation) {
        JsonataRun outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return evaluation.get();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** The evaluation that this thread is busy with. */
    static JsonataRun current() {
        return Objects.requireNonNull(CURRENT.get(), "called outside of an evaluation");
    }

    /** The operator that was being evaluated when the engine gave up. */
    @Nullable String operator() {
        return depth == 0 ? null : JsonataTroubles.operatorOf(parts[depth - 1]);
    }

    /** What the values held so far weigh. */
    long held() {
        return held;
    }

    /** All that has been held since the given moment is gone, but for one value. */
    void releaseTo(long before, @Nullable Object kept) {
        long weight = kept == null ? 0 : scales.weigh(kept);
        release(scales.sawFunction() ? held : before, weight);
    }

    /** A function of ours is about to make a value of the given weight. */
    void hold(long weight) {
        release(held, weight);
        spend(weight);
    }

    /** A function of ours has made a value. */
    void holdValue(@Nullable Object value) {
        if (value != null && !(value instanceof Boolean)) {
            hold(scales.weigh(value));
        }
    }

    /** A member or element is looked at. */
    void look() {
        spend(lookPrice);
    }

    /** A deed of a known price. */
    void spend(long price) {
        spent += price;
        if (spent > SECOND) {
            throw JsonataError.time();
        }
    }
}
