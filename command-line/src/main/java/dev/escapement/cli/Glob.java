package dev.escapement.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern of file names as shells understand it: {@code src/**}{@code /*.asl.json}, where {@code **} may also be no folder at all. Hidden
 * folders are only searched by patterns that name one.
 */
final class Glob {

    private static final String SPECIAL = "*?[{";

    private final String written;
    private final Pattern pattern;
    private final boolean hidden;

    Glob(String written) {
        this.written = written.startsWith("./") ? written.substring(2) : written;
        this.pattern = Pattern.compile(expression(this.written));
        this.hidden = this.written.startsWith(".") || this.written.contains("/.");
    }

    /** Whether a name has signs that make it a pattern. */
    static boolean isOne(String name) {
        return name.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
    }

    /** The files that match, in the order of their names, called as somebody in the folder would call them. */
    List<String> filesFrom(Path folder) {
        List<String> found = new ArrayList<>();
        String fixed = fixedPart();
        Path start = folder.resolve(fixed);
        if (Files.isDirectory(start)) {
            search(start, fixed, found);
        }
        found.sort(null);
        return found;
    }

    private void search(Path start, String fixed, List<String> found) {
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
                    boolean skipped =
                            !hidden && !place.equals(start) && nameOf(place).startsWith(".");
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = fixed + start.relativize(file).toString().replace('\\', '/');
                    if (pattern.matcher(name).matches()) {
                        found.add(name);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException locked) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException problem) {
            throw new Refusal("The files of '" + written + "' cannot be listed: " + problem);
        }
    }

    /** The folders before the first that is a pattern, with a slash behind. */
    private String fixedPart() {
        int special = 0;
        while (SPECIAL.indexOf(written.charAt(special)) < 0) {
            special++;
        }
        return written.substring(0, written.lastIndexOf('/', special) + 1);
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String expression(String glob) {
        StringBuilder expression = new StringBuilder();
        boolean choosing = false;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                expression.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                expression.append(".*");
                i++;
            } else if (c == '[' && glob.indexOf(']', i + 2) > 0) {
                int end = glob.indexOf(']', i + 2);
                expression.append(set(glob.substring(i + 1, end)));
                i = end;
            } else if (c == '{' && glob.indexOf('}', i) > 0) {
                expression.append("(?:");
                choosing = true;
            } else if (choosing && (c == '}' || c == ',')) {
                expression.append(c == '}' ? ")" : "|");
                choosing = c == ',';
            } else {
                expression.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return expression.toString();
    }

    private static String set(String members) {
        String positive = members.startsWith("!") || members.startsWith("^") ? members.substring(1) : members;
        String escaped = positive.replaceAll("([\\[\\]\\\\&^])", "\\\\$1");
        return "[" + (positive.equals(members) ? "" : "^/") + escaped + "]";
    }
}
