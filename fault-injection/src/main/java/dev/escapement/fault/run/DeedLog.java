package dev.escapement.fault.run;

import dev.escapement.dataset.ObjectAddress;
import dev.escapement.dataset.ObjectContent;
import dev.escapement.dataset.ObjectListing;
import dev.escapement.dataset.ObjectStore;
import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.dataset.ObjectUpload;
import dev.escapement.fault.plan.OwnWork;
import dev.escapement.integration.ChildStarts;
import dev.escapement.integration.ExecutionStarts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what the service does by itself. */
final class DeedLog {

    private final Turns turns;
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<OwnWork, Integer> counts = new EnumMap<>(OwnWork.class);

    DeedLog(Turns turns) {
        this.turns = turns;
    }

    List<Deed> deeds() {
        return deeds;
    }

    ObjectStore around(ObjectStore buckets) {
        return new WatchedBuckets(buckets);
    }

    ChildStarts around(ChildStarts starts) {
        return start -> {
            boolean express = start.childArn().contains(":express:");
            note(OwnWork.START_CHILD, start.state(), express ? null : "a Standard child runs exactly once");
            return starts.refusalOf(start);
        };
    }

    ExecutionStarts aroundExecutions(ExecutionStarts starts) {
        return start -> {
            if (!start.isOfMapRun()) {
                note(OwnWork.START, start.machineName(), start.whyOnce());
            }
            return starts.repetitionsOf(start);
        };
    }

    private void note(OwnWork work, String whose, @Nullable String whyOnce) {
        deeds.add(new Deed(work, counts.merge(work, 1, Integer::sum), turns.next(), whose, whyOnce));
    }

    private final class WatchedBuckets implements ObjectStore {

        private final ObjectStore buckets;

        WatchedBuckets(ObjectStore buckets) {
            this.buckets = buckets;
        }

        @Override
        public ObjectContent get(ObjectAddress address) throws ObjectStoreException {
            note(OwnWork.READ, "", null);
            return buckets.get(address);
        }

        @Override
        public ObjectListing list(String bucket, String prefix) throws ObjectStoreException {
            note(OwnWork.LIST, "", null);
            return buckets.list(bucket, prefix);
        }

        @Override
        public ObjectUpload put(ObjectAddress address) throws ObjectStoreException {
            note(OwnWork.WRITE, "", null);
            return buckets.put(address);
        }
    }
}
