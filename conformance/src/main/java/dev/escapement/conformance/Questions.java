package dev.escapement.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of recorded cases: one sub-folder per kind, one JSON file per case. */
final class Questions {

    private final Path cases;

    Questions(Path cases) {
        this.cases = cases;
    }

    /** Writes one answer per case, under the same name. */
    void answerInto(Path out) throws IOException {
        for (Path folder : list(cases)) {
            if (Files.isDirectory(folder)) {
                answer(folder, out.resolve(folder.getFileName()));
            }
        }
    }

    private static void answer(Path folder, Path out) throws IOException {
        Kind kind = Kinds.named(folder.getFileName().toString());
        Files.createDirectories(out);
        for (Path file : list(folder)) {
            if (file.toString().endsWith(".json")) {
                Files.writeString(out.resolve(file.getFileName()), Json.write(answer(kind, Files.readString(file))));
            }
        }
    }

    /** A case that cannot be answered is no reason to leave out the others. */
    private static JsonNode answer(Kind kind, String recorded) {
        try {
            return kind.answer(Json.parse(recorded));
        } catch (RuntimeException | StackOverflowError trouble) {
            return Refusal.of("NotAnswered", trouble.toString());
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
