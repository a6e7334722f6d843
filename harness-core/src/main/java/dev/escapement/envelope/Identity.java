package dev.escapement.envelope;

import dev.escapement.integration.CallSite;
import dev.escapement.integration.TaskCall;
import dev.escapement.simulation.StrandPath;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifiers in the form of a version 4 UUID that depend on the call and on what they name, and on nothing else. */
final class Identity {

    private Identity() {}

    static String of(TaskCall call, String purpose) {
        long seed = mixed(call.executionArn().hashCode(), purpose);
        CallSite site = call.site();
        for (@Nullable StrandPath strand = site.strand(); strand != null; strand = strand.parent()) {
            seed = mix(mixed(seed, strand.state()) + strand.index());
        }
        seed = mix(mixed(seed, site.state()) + ((long) site.occurrence() << 32) + site.attempt());
        long high = (seed & 0xFFFFFFFFFFFF0FFFL) | 0x0000000000004000L;
        long low = (mix(seed) & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** The hash of a text is the same on every machine: its formula is part of the language. */
    private static long mixed(long seed, String text) {
        return mix(seed * 31 + text.hashCode());
    }

    private static long mix(long bits) {
        long z = bits + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
