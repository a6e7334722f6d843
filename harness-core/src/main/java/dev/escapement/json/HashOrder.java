package dev.escapement.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The order in which the service writes members that went through one of its hash tables: resolved template fields
 * (asl-reference 2.4), rows of a CSV file (asl-reference 7.3), merged objects.
 *
 * <p>It is worked out from the names, not taken from a table of this machine, so that it can be relied upon everywhere.
 *
 * <pre>{@code
 * HashOrder.of(List.of("TaskToken", "arg1", "arg2"));   // arg2, arg1, TaskToken
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class HashOrder {

    private static final int SMALLEST_TABLE = 16;

    private HashOrder() {}

    /** The names in that order; those that meet in one bucket stay as they came. */
    public static List<String> of(Collection<String> names) {
        int buckets = bucketsFor(names.size());
        List<List<String>> table = new ArrayList<>(Collections.nCopies(buckets, List.of()));
        for (String name : names) {
            int bucket = spread(name.hashCode()) & (buckets - 1);
            if (table.get(bucket).isEmpty()) {
                table.set(bucket, new ArrayList<>(2));
            }
            table.get(bucket).add(name);
        }
        List<String> ordered = new ArrayList<>(names.size());
        table.forEach(ordered::addAll);
        return ordered;
    }

    /** A table doubles as soon as more than three quarters of it are taken. */
    private static int bucketsFor(int names) {
        int buckets = SMALLEST_TABLE;
        while (names > buckets / 4 * 3) {
            buckets *= 2;
        }
        return buckets;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }
}
