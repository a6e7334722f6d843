package dev.escapement.dataset;

import dev.escapement.json.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands out items until there are enough of them, there are no more, or something goes wrong; opens the source when first asked. */
final class GuardedItems implements ItemStream {

    /** The service takes no larger items (asl-reference 7.3). */
    static final int LARGEST_ITEM = 8 * 1024 * 1024;

    private final Opening opening;
    private final long most;
    private @Nullable ItemSource source;
    private @Nullable Read end;
    private long taken;

    GuardedItems(Opening opening, long most) {
        this.opening = opening;
        this.most = most;
    }

    @Override
    public Read next() {
        if (end != null) {
            return end;
        }
        try {
            Read.Item item = taken == most ? null : opened().next();
            if (item != null) {
                taken++;
                return measured(item);
            }
            return ended(new Read.Exhausted());
        } catch (IOException problem) {
            return ended(new Read.Failed(DatasetFailure.ofReader(FailureWords.of(problem))));
        }
    }

    @Override
    public void close() {
        ended(new Read.Exhausted());
    }

    private ItemSource opened() throws IOException {
        ItemSource opened = source;
        if (opened == null) {
            opened = opening.open();
            source = opened;
        }
        return opened;
    }

    private static Read.Item measured(Read.Item item) throws UnreadableException {
        if (Json.size(item.value()) > LARGEST_ITEM) {
            throw FailureWords.tooLarge(item.source());
        }
        return item;
    }

    /** Only the first end counts. */
    private Read ended(Read how) {
        if (end == null) {
            end = how;
            letGo();
        }
        return end;
    }

    private void letGo() {
        try {
            if (source != null) {
                source.close();
            }
        } catch (IOException nothingIsLost) {
            source = null;
        }
    }

    /** Opens what is asked for. */
    interface Opening {
        ItemSource open() throws IOException;
    }
}
