package dev.escapement.mock.wire;

import dev.escapement.dataset.ObjectListing;
import dev.escapement.dataset.ObjectStoreException;
import dev.escapement.dataset.ObjectSummary;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects page by page: one page in memory, the first at once, the next when it is needed. */
final class PagedListing implements ObjectListing {

    private final Pages pages;
    private Iterator<ObjectSummary> objects;
    private @Nullable String token;

    private PagedListing(Pages pages, Page first) {
        this.pages = pages;
        this.objects = first.objects().iterator();
        this.token = first.next();
    }

    /** Asks for the first page at once: it tells whether there is such a bucket. */
    static PagedListing open(Pages pages) throws ObjectStoreException {
        return new PagedListing(pages, pages.at(null));
    }

    @Override
    public @Nullable ObjectSummary next() throws ObjectStoreException {
        while (!objects.hasNext() && token != null) {
            Page page = pages.at(token);
            objects = page.objects().iterator();
            token = page.next();
        }
        return objects.hasNext() ? objects.next() : null;
    }

    /** Who is asked for pages. */
    @FunctionalInterface
    interface Pages {

        /** The page of a token; the first has none. */
        Page at(@Nullable String token) throws ObjectStoreException;
    }

    /**
     * A page.
     *
     * @param next the token of the next; {@code null} if this is the last
     */
    record Page(List<ObjectSummary> objects, @Nullable String next) {}
}
