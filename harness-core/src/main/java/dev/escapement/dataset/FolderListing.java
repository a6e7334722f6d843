package dev.escapement.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks a folder in the order of its keys, holding no more than the names of the folders on the way. */
final class FolderListing implements ObjectListing {

    private final String prefix;
    private final Summaries summaries;
    private final Deque<Iterator<Entry>> way = new ArrayDeque<>();

    FolderListing(Path bucket, String prefix, Summaries summaries) throws ObjectStoreException {
        this.prefix = prefix;
        this.summaries = summaries;
        way.push(entries(bucket, ""));
    }

    @Override
    public @Nullable ObjectSummary next() throws ObjectStoreException {
        while (!way.isEmpty()) {
            if (!way.peek().hasNext()) {
                way.pop();
                continue;
            }
            Entry entry = way.peek().next();
            if (entry.folder()) {
                way.push(entries(entry.path(), entry.key()));
            } else {
                return summaries.of(entry.key(), entry.path());
            }
        }
        return null;
    }

    /** A folder sorts as what is in it would: with the slash behind its name. */
    private Iterator<Entry> entries(Path folder, String above) throws ObjectStoreException {
        try (Stream<Path> paths = Files.list(folder)) {
            List<Entry> entries = paths.map(path -> Entry.of(path, above))
                    .filter(entry -> entry.mayBegin(prefix))
                    .sorted(Comparator.comparing(Entry::key, KeyOrder.UTF_8))
                    .toList();
            return entries.iterator();
        } catch (IOException problem) {
            throw new ObjectStoreException("InternalError", "The folder " + folder + " cannot be read: " + problem);
        }
    }

    /** How a file is told of. */
    interface Summaries {
        ObjectSummary of(String key, Path file) throws ObjectStoreException;
    }

    private record Entry(String key, Path path, boolean folder) {

        /** A link to a folder is not followed: it could lead out, or back. */
        static Entry of(Path path, String above) {
            boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            return new Entry(above + path.getFileName() + (folder ? "/" : ""), path, folder);
        }

        boolean mayBegin(String prefix) {
            boolean underPrefix = key.startsWith(prefix) || folder && prefix.startsWith(key);
            return underPrefix && (folder || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
        }
    }
}
