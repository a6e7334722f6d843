package dev.escapement.junit;

import dev.escapement.dataset.Buckets;
import dev.escapement.dataset.MemoryBuckets;
import dev.escapement.dataset.ObjectStore;
import org.jspecify.annotations.Nullable;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the distributed Maps of a test read from and write to: a field, what code said, or buckets of the test's own. */
final class TestBuckets {

    private final ExtensionContext context;
    private final Settings settings;
    private final Supplier<@Nullable ObjectStore> marked;
    private @Nullable MemoryBuckets own;

    /** The field is read when somebody first needs it. */
    TestBuckets(ExtensionContext context, Settings settings, Supplier<@Nullable ObjectStore> marked) {
        this.context = context;
        this.marked = marked;
        this.settings = settings;
    }

    /** Buckets that are the test's own. */
    MemoryBuckets inMemory() {
        ObjectStore other = saidOtherwise();
        if (other instanceof MemoryBuckets buckets) {
            return buckets;
        }
        if (other != null) {
            throw new ExtensionConfigurationException(context.getDisplayName()
                    + " asks for MemoryBuckets, but its Maps use"
                    + " a " + other.getClass().getName() + " already: a field marked with @Outside or what buckets(…)"
                    + " said. Keep one of the two");
        }
        return ownBuckets();
    }

    ObjectStore store() {
        ObjectStore other = saidOtherwise();
        return other == null ? ownBuckets() : other;
    }

    private MemoryBuckets ownBuckets() {
        MemoryBuckets known = own;
        if (known == null) {
            known = Buckets.inMemory();
            own = known;
        }
        return known;
    }

    private @Nullable ObjectStore saidOtherwise() {
        ObjectStore field = marked.get();
        return field != null ? field : settings.get(Setting.BUCKETS);
    }
}
