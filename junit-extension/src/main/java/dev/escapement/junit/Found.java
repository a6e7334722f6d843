package dev.escapement.junit;

import dev.escapement.parser.DefinitionSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that has been found. */
sealed interface Found {

    /** Tells it from all others. */
    String key();

    /** As the source of a definition. */
    DefinitionSource source();

    /** What it says. */
    String text();

    /** In the test itself. */
    record InTest(String text) implements Found {

        @Override
        public String key() {
            return "text:" + text;
        }

        @Override
        public DefinitionSource source() {
            return DefinitionSource.ofText(text);
        }
    }

    /** On the class path. */
    record Resource(String name, ClassLoader loader, URL url) implements Found {

        @Override
        public String key() {
            return url.toExternalForm();
        }

        @Override
        public DefinitionSource source() {
            return DefinitionSource.ofResource(name, loader);
        }

        @Override
        public String text() {
            try (InputStream stream = url.openStream()) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException trouble) {
                throw new UncheckedIOException("The resource " + name + " cannot be read", trouble);
            }
        }
    }

    /** In the file system. */
    record InFile(Path path) implements Found {

        @Override
        public String key() {
            return path.toUri().toString();
        }

        @Override
        public DefinitionSource source() {
            return DefinitionSource.ofFile(path);
        }

        @Override
        public String text() {
            try {
                return Files.readString(path);
            } catch (IOException trouble) {
                throw new UncheckedIOException("The file " + path + " cannot be read", trouble);
            }
        }
    }
}
