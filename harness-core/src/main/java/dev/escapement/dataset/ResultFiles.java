package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.dataset.ChildResult.Ending;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes results under {@code prefix/map-run/}: files by what became of the children, and a manifest that names them
 * (asl-reference 7.6). The results come as the children end; nothing of them is kept.
 */
final class ResultFiles implements ResultSink {

    /** A file is not made larger. */
    static final long LARGEST_FILE = 5L * 1024 * 1024 * 1024;

    private static final String SUCCEEDED = "SUCCEEDED";

    private final ResultFolder folder;
    private final WriterConfig config;
    private final long largestFile;
    private final Map<String, List<ResultFile>> files = new TreeMap<>();
    private @Nullable DatasetFailure failure;

    ResultFiles(ResultFolder folder, WriterConfig config, long largestFile) {
        this.folder = folder;
        this.config = config;
        this.largestFile = largestFile;
        for (String outcome : List.of("FAILED", "PENDING", SUCCEEDED)) {
            files.put(outcome, new ArrayList<>());
        }
        attempt(folder::tryOut, "Failed to write a test manifest into the specified output bucket.");
    }

    @Override
    public void add(ChildResult child) {
        attempt(() -> write(child), "Failed to write the results into the specified output bucket.");
    }

    @Override
    public @Nullable DatasetFailure failure() {
        return failure;
    }

    @Override
    public MapResult finish(Instant at) {
        attempt(
                () -> folder.writeManifest(manifest(at), at),
                "Failed to write the manifest into the specified output bucket.");
        return failure == null ? new MapResult.Value(folder.result()) : new MapResult.Failed(failure);
    }

    /** Files that were closed stay as they are; those about children that did not succeed are written anew. */
    @Override
    public void resume() {
        files.forEach((outcome, written) -> {
            if (!outcome.equals(SUCCEEDED)) {
                written.clear();
            }
        });
    }

    @Override
    public void close() {
        files.values().forEach(written -> written.forEach(ResultFiles::giveUp));
    }

    private void write(ChildResult child) throws IOException {
        String outcome = outcome(child.ending());
        for (JsonNode entry : config.entries(child)) {
            byte[] text = Json.write(entry).getBytes(StandardCharsets.UTF_8);
            fileFor(outcome, text).add(text);
        }
    }

    private ResultFile fileFor(String outcome, byte[] entry) throws IOException {
        List<ResultFile> written = files.computeIfAbsent(outcome, name -> new ArrayList<>());
        if (written.isEmpty() || !written.get(written.size() - 1).takes(entry, largestFile)) {
            written.add(folder.file(outcome + "_" + written.size() + ".json", config.jsonLines()));
        }
        return written.get(written.size() - 1);
    }

    private JsonNode manifest(Instant at) throws IOException {
        ObjectBuilder named = Json.object(3);
        for (Map.Entry<String, List<ResultFile>> written : files.entrySet()) {
            List<JsonNode> entries = new ArrayList<>();
            for (ResultFile file : written.getValue()) {
                entries.add(file.complete(at));
            }
            named.put(written.getKey(), Json.array(entries));
        }
        return folder.manifest(named.build());
    }

    /** Children that failed, timed out or were stopped share their files. */
    private static String outcome(Ending ending) {
        String status = ending.status();
        return status.equals("SUCCEEDED") || status.equals("PENDING") ? status : "FAILED";
    }

    /** The first failure stays; after it nothing is written. */
    private void attempt(Writing writing, String words) {
        if (failure != null) {
            return;
        }
        try {
            writing.perform();
        } catch (ObjectStoreException refused) {
            failure = DatasetFailure.ofWriter(FailureWords.refused(words, refused));
        } catch (IOException problem) {
            failure = DatasetFailure.ofWriter(words + " " + problem.getMessage());
        }
    }

    private static void giveUp(ResultFile file) {
        try {
            file.giveUp();
        } catch (IOException nothingIsLost) {
            // What was not completed is not seen by anybody.
        }
    }

    private interface Writing {
        void perform() throws IOException;
    }
}
