package dev.escapement.engine;

import dev.escapement.behavior.ChildInputs;
import dev.escapement.behavior.ChildInputs.ChildInput;
import dev.escapement.behavior.DistributionPlan;
import dev.escapement.dataset.DatasetFailure;
import dev.escapement.dataset.ObjectStore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The inputs of children that are still to be started, made one by one out of the items. */
final class ChildSupply {

    private final MapItems items;
    private final ChildInputs inputs;

    ChildSupply(DistributionPlan plan, int ownItems, ObjectStore store) {
        this.items = new MapItems(plan, ownItems, store);
        this.inputs = plan.inputs().apply(items.iterator());
    }

    boolean hasMore() {
        return inputs.hasNext();
    }

    /** The next input; of no use if {@link #failure()} tells that the items ended in the middle of it. */
    ChildInput next() {
        return inputs.next();
    }

    /** Why the items cannot be read any further. */
    @Nullable DatasetFailure failure() {
        return items.failure();
    }

    /** How many items there are in all, if they have to be counted for it. */
    long totalItems() {
        return items.total();
    }

    /** All that is left. */
    void drainTo(Consumer<ChildInput> rest) {
        while (inputs.hasNext()) {
            ChildInput input = inputs.next();
            if (items.failure() != null) {
                return;
            }
            rest.accept(input);
        }
    }

    void close() {
        items.close();
    }
}
