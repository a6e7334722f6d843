package dev.escapement.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files to recordings; whatever is wrong is said in one message that begins with the file. */
final class RecordingReader {

    /** A history of 25,000 events of 4 KiB each is 100 MB; what is longer is no single execution. */
    static final long LONGEST = 256L * 1024 * 1024;

    private RecordingReader() {}

    static Recording one(Path fileOrFolder) {
        if (Files.isDirectory(fileOrFolder)) {
            return RecordingFolder.of(fileOrFolder).main();
        }
        return only(all(fileOrFolder), fileOrFolder.toString());
    }

    static List<Recording> all(Path fileOrFolder) {
        if (Files.isDirectory(fileOrFolder)) {
            return RecordingFolder.of(fileOrFolder).all();
        }
        return named(fileOrFolder.toString(), () -> recordings(findings(fileOrFolder), fileOrFolder.toString()));
    }

    static Recording one(String text) {
        return named("the recording", () -> {
            Findings findings = new Findings();
            Documents.in(text.getBytes(StandardCharsets.UTF_8)).forEach(findings::take);
            return only(recordings(findings, null), "it");
        });
    }

    static Recording one(JsonNode export) {
        return named("the recording", () -> {
            Findings findings = new Findings();
            findings.take(export);
            return only(recordings(findings, null), "it");
        });
    }

    /** What a file tells, without a judgement yet. */
    static Findings findings(Path file) {
        Findings findings = new Findings();
        Documents.in(bytes(file)).forEach(findings::take);
        return findings;
    }

    static List<Recording> recordings(Findings findings, @Nullable String source) {
        List<Recording> found = new ArrayList<>();
        if (findings.history().hasEvents()) {
            found.add(findings.history().recording(source));
        }
        findings.logged().values().forEach(draft -> {
            if (findings.logged().size() == 1 && found.isEmpty()) {
                draft.describe(findings.history().about());
                if (findings.history().definition() != null) {
                    draft.defineAs(findings.history().definition());
                }
            }
            found.add(draft.recording(source));
        });
        if (found.isEmpty()) {
            throw new UnreadableRecording("there is no event in it; export the history with get-execution-history");
        }
        return found;
    }

    static <T> T named(String name, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableRecording problem) {
            throw new UnreadableRecording(name + " cannot be read: " + problem.getMessage(), problem);
        }
    }

    private static Recording only(List<Recording> found, String name) {
        if (found.size() > 1) {
            throw new UnreadableRecording(name + " holds " + found.size() + " executions, where one is asked for: "
                    + String.join(
                            ", ",
                            found.stream()
                                    .limit(3)
                                    .map(each -> String.valueOf(each.executionArn()))
                                    .toList())
                    + (found.size() > 3 ? ", …" : ""));
        }
        return found.get(0);
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableRecording(
                    "there is no such file; looked at " + file.toAbsolutePath().normalize());
        }
        try {
            long size = Files.size(file);
            if (size > LONGEST) {
                throw new UnreadableRecording("it is " + size + " bytes long; recordings of up to " + LONGEST
                        + " bytes are read, and an execution has at most 25000 events");
            }
            return Files.readAllBytes(file);
        } catch (IOException trouble) {
            throw new UnreadableRecording(String.valueOf(trouble.getMessage()), trouble);
        }
    }
}
