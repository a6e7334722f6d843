package dev.escapement.parser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a text is kept, and with it the texts that it refers to. */
sealed interface SourceOrigin {

    /** Fetches the text. */
    SourceText fetch();

    /** A text whose place is given relative to this one's: the first of the names that exists. */
    SourceText fetchBeside(List<String> names);

    /** What it is called where it is kept; {@code null} if it is not. */
    @Nullable String place();

    /** In the hands of the caller. */
    record Given(SourceText text) implements SourceOrigin {

        @Override
        public @Nullable String place() {
            return null;
        }

        @Override
        public SourceText fetch() {
            if (text.text().length() > SourceBytes.LIMIT) {
                throw SourceBytes.tooLong(text.name(), text.text().length());
            }
            return text;
        }

        @Override
        public SourceText fetchBeside(List<String> names) {
            throw notFound(
                    names.get(0),
                    "it belongs beside " + text.name() + ", which has no place; read that from a file instead");
        }
    }

    /** In a file. */
    record InFile(Path path) implements SourceOrigin {

        @Override
        public String place() {
            return path.toString();
        }

        @Override
        public SourceText fetch() {
            if (!Files.isRegularFile(path)) {
                throw notFound(
                        path.toString(), "looked at " + path.toAbsolutePath().normalize());
            }
            return read(path);
        }

        @Override
        public SourceText fetchBeside(List<String> names) {
            List<Path> candidates = names.stream().map(path::resolveSibling).toList();
            return candidates.stream()
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .map(InFile::read)
                    .orElseThrow(() -> notFound(names.get(0), lookedAt(candidates)));
        }

        private static SourceText read(Path file) {
            try {
                long size = Files.size(file);
                if (size > SourceBytes.LIMIT) {
                    throw SourceBytes.tooLong(file.toString(), size);
                }
                return SourceBytes.text(file.toString(), Files.readAllBytes(file));
            } catch (IOException trouble) {
                throw unreadable(file.toString(), trouble);
            }
        }

        private static String lookedAt(List<Path> candidates) {
            return "looked at "
                    + candidates.stream()
                            .map(each -> each.toAbsolutePath().normalize().toString())
                            .distinct()
                            .collect(Collectors.joining(", "));
        }
    }

    /** On the class path. */
    record InResource(String name, ClassLoader loader) implements SourceOrigin {

        @Override
        public String place() {
            return name;
        }

        @Override
        public SourceText fetch() {
            URL url = loader.getResource(name);
            if (url == null) {
                throw notFound(
                        name, name.startsWith("/") ? "resource names start without a slash" : lookedAt(List.of(name)));
            }
            return read(name, url);
        }

        @Override
        public SourceText fetchBeside(List<String> names) {
            List<String> candidates = names.stream().map(this::beside).toList();
            for (String candidate : candidates) {
                URL url = loader.getResource(candidate);
                if (url != null) {
                    return read(candidate, url);
                }
            }
            throw notFound(names.get(0), lookedAt(candidates));
        }

        private String beside(String sibling) {
            Path folder = Path.of(name).resolveSibling(sibling).normalize();
            return folder.toString().replace('\\', '/');
        }

        private static SourceText read(String name, URL url) {
            try (InputStream stream = url.openStream()) {
                byte[] bytes = stream.readNBytes(SourceBytes.LIMIT + 1);
                if (bytes.length > SourceBytes.LIMIT) {
                    throw SourceBytes.tooLong(name, bytes.length + (long) stream.available());
                }
                return SourceBytes.text(name, bytes);
            } catch (IOException trouble) {
                throw unreadable(name, trouble);
            }
        }

        private static String lookedAt(List<String> candidates) {
            return "looked on the class path for " + String.join(", ", candidates);
        }
    }

    private static SourceException notFound(String name, String searched) {
        return new SourceException(
                SourceText.missing(name), SourceProblem.of("SOURCE_NOT_FOUND", "there is no such source; " + searched));
    }

    private static SourceException unreadable(String name, IOException trouble) {
        return new SourceException(
                SourceText.missing(name),
                SourceProblem.of("SOURCE_NOT_READABLE", "it cannot be read: " + trouble.getMessage()));
    }
}
