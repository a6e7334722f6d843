package dev.escapement.junit;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.platform.engine.UniqueId;

/** A test's own folder, by its unique id: a folder per segment, readable, and no two tests share one. */
final class TestFolder {

    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N}._$()-]+");
    private static final int LONGEST_NAME = 100;
    private static final int DIGITS = 8;

    private TestFolder() {}

    static Path in(Path root, UniqueId test) {
        Path folder = root;
        for (UniqueId.Segment segment : test.getSegments()) {
            folder = folder.resolve(name(segment.getValue()));
        }
        return folder;
    }

    /** What had to be changed is told apart by its hash. */
    private static String name(String segment) {
        String fit = UNFIT.matcher(segment).replaceAll("_");
        if (fit.equals(segment) && fit.length() <= LONGEST_NAME) {
            return fit;
        }
        String hash = Hash.of(segment);
        return fit.substring(0, Math.min(fit.length(), LONGEST_NAME)) + "-" + hash.substring(hash.length() - DIGITS);
    }
}
