package dev.escapement.engine;

import dev.escapement.behavior.ChildInputs;
import dev.escapement.behavior.ChildInputs.ChildInput;
import dev.escapement.behavior.DistributionPlan;
import dev.escapement.dataset.DatasetFailure;
import dev.escapement.dataset.ObjectStore;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The inputs of children that are still to be started, made one by one out of the items. */
final class ChildSupply {

    private final MapItems items;
    private final ChildInputs inputs;
    private final BitSet succeeded;
    private int index;

    /** Of a redriven run, the children that succeeded are passed over. */
    ChildSupply(DistributionPlan plan, int ownItems, ObjectStore store, BitSet succeeded) {
        this.succeeded = succeeded;
        this.items = new MapItems(plan, ownItems, store);
        this.inputs = plan.inputs().apply(items.iterator());
    }

    boolean hasMore() {
        while (succeeded.get(index) && inputs.hasNext()) {
            next();
        }
        return inputs.hasNext();
    }

    /** Which child it is that comes next. */
    int index() {
        return index;
    }

    /** The next input; of no use if {@link #failure()} tells that the items ended in the middle of it. */
    ChildInput next() {
        index++;
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
    void drainTo(Rest rest) {
        while (hasMore()) {
            int child = index;
            ChildInput input = next();
            if (items.failure() != null) {
                return;
            }
            rest.take(child, input);
        }
    }

    void close() {
        items.close();
    }

    /** Takes what is left. */
    interface Rest {
        void take(int index, ChildInput input);
    }
}
