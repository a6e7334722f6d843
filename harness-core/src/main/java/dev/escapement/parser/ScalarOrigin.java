package dev.escapement.parser;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way back from the characters of a text value to how it was written, found out when first asked for. */
final class ScalarOrigin implements Passage.Origin {

    private final Supplier<ScalarText> finding;
    private @Nullable ScalarText found;

    ScalarOrigin(Supplier<ScalarText> finding) {
        this.finding = finding;
    }

    @Override
    public Span of(int from, int to) {
        ScalarText scalar = found;
        if (scalar == null) {
            scalar = finding.get();
            found = scalar;
        }
        return scalar.inside(from, to);
    }
}
