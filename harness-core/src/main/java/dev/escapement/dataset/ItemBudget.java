package dev.escapement.dataset;

import java.io.FilterInputStream;
import java.io.IOException;

/** Stops a reader that takes more bytes for one item than any item may have, before they fill the memory. */
final class ItemBudget extends FilterInputStream {

    private static final long WITH_READING_AHEAD = GuardedItems.LARGEST_ITEM + 64 * 1024;

    private final String source;
    private long left = Long.MAX_VALUE;

    ItemBudget(OpenedObject file) {
        super(file.stream());
        this.source = file.source();
    }

    /** From here on another item is read. */
    void renew() {
        left = WITH_READING_AHEAD;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        spend(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        spend(Math.max(0, read));
        return read;
    }

    private void spend(int bytes) throws UnreadableException {
        left -= bytes;
        if (left < 0) {
            throw FailureWords.tooLarge(source);
        }
    }
}
