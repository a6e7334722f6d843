package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Files by the names that were given, and standard input as {@code -}, once. */
final class Inputs {

    static final String STANDARD_INPUT = "-";

    private static final int MEGABYTE = 1 << 20;
    private static final int LONGEST = 256 * MEGABYTE;

    private final Surroundings surroundings;
    private boolean standardInputIsRead;

    Inputs(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What relative names are relative to. */
    Path folder() {
        return surroundings.folder();
    }

    /** The place of a name. */
    Path path(String name) {
        try {
            return folder().resolve(name).normalize();
        } catch (InvalidPathException problem) {
            throw new Refusal("'" + name + "' is no name of a file: " + problem.getReason());
        }
    }

    /** A text in which files of the folder are called as somebody in it would call them. */
    String shown(String text) {
        return text.replace(folder() + "/", "");
    }

    /** Whether there is a file of this name. */
    boolean isFile(String name) {
        return !Glob.isOne(name) ? Files.isRegularFile(path(name)) : isPlainFile(name);
    }

    /** Whether there is a folder of this name. */
    boolean isFolder(String name) {
        return !Glob.isOne(name) && Files.isDirectory(path(name));
    }

    /**
     * The names of files that are meant: a folder stands for what matches a pattern in it, patterns for what matches them.
     *
     * @param inAFolder such as {@code *.asl.json}
     */
    Set<String> expand(List<String> names, String inAFolder) {
        Set<String> files = new LinkedHashSet<>();
        for (String name : names) {
            List<String> found = expand(name, inAFolder);
            if (found.isEmpty()) {
                throw new Refusal("No file matches '" + name + "' in " + folder());
            }
            files.addAll(found);
        }
        return files;
    }

    private List<String> expand(String name, String inAFolder) {
        if (name.equals(STANDARD_INPUT) || isFile(name)) {
            return List.of(name);
        }
        if (isFolder(name)) {
            String start = name.equals(".") ? "" : name.replaceAll("/*$", "/");
            return new Glob(start + inAFolder).filesFrom(folder());
        }
        if (Glob.isOne(name)) {
            return new Glob(name).filesFrom(folder());
        }
        file(name);
        return List.of(name);
    }

    /** The place of a folder that is there. */
    Path existingFolder(String option, String name) {
        if (!isFolder(name)) {
            throw new Refusal(option + ": there is no folder " + name);
        }
        return path(name);
    }

    /** The place of a file that is there. */
    Path file(String name) {
        Path path = path(name);
        if (Files.isDirectory(path)) {
            throw new Refusal(name + " is a folder; a file is wanted here");
        }
        if (!Files.isRegularFile(path)) {
            throw new Refusal("There is no file " + name + (path.startsWith(folder()) ? " in " + folder() : ""));
        }
        return path;
    }

    /** The text of a file or of standard input. */
    String text(String name) {
        try {
            byte[] bytes = bytes(name);
            if (bytes.length > LONGEST) {
                throw new Refusal(
                        name + " has more than " + LONGEST / MEGABYTE + " MiB, which is no input of a workflow");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException problem) {
            throw new Refusal((name.equals(STANDARD_INPUT) ? "Standard input" : name) + " is no UTF-8 text");
        } catch (IOException problem) {
            throw new Refusal(name + " cannot be read: " + problem.getMessage());
        }
    }

    /** A JSON value: as it stands, in a file, or from standard input. */
    JsonNode json(String option, String said) {
        String text = said;
        String source = "what " + option + " says";
        if (said.equals(STANDARD_INPUT)) {
            text = text(said);
            source = "standard input";
        } else if (!looksLikeJson(said)) {
            source = said.startsWith("file://") ? said.substring("file://".length()) : said;
            text = text(source);
        }
        try {
            return Json.parse(text);
        } catch (JsonSyntaxException problem) {
            throw new Refusal(
                    option + " wants JSON, or a file of it, but " + source + " is none: " + problem.getMessage());
        }
    }

    /** Writes a file, with the folders it lies in. */
    Path write(String name, String text) {
        Path path = path(name);
        try {
            Files.createDirectories(path.resolveSibling(""));
            return Files.writeString(path, text);
        } catch (IOException problem) {
            throw new Refusal(name + " cannot be written: " + problem);
        }
    }

    /** Some systems know no file whose name has such signs, others do. */
    private boolean isPlainFile(String name) {
        try {
            return Files.isRegularFile(folder().resolve(name));
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    /** No file is called like this, unless somebody wants trouble. */
    private static boolean looksLikeJson(String said) {
        String start = said.strip();
        return start.startsWith("{")
                || start.startsWith("[")
                || start.startsWith("\"")
                || start.matches("true|false|null|-?[0-9.eE+-]+");
    }

    /** One byte more than may be, where there is too much. */
    private byte[] bytes(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return standardInput();
        }
        try (InputStream stream = Files.newInputStream(file(name))) {
            return stream.readNBytes(LONGEST + 1);
        }
    }

    private byte[] standardInput() throws IOException {
        if (standardInputIsRead) {
            throw new Refusal("Standard input can be read once only, but is asked for twice");
        }
        standardInputIsRead = true;
        return surroundings.in().readNBytes(LONGEST + 1);
    }
}
