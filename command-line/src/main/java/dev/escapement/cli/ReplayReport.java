package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.Replayed;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.replay.Verdict;
import java.util.List;

/**
 * Which recordings happened again, and where the others went another way.
 *
 * @param written files of tests that were made of them
 */
record ReplayReport(List<ReplayedRecording> recordings, List<String> written) implements Report {

    @Override
    public boolean isAsExpected() {
        return recordings.stream().allMatch(ReplayedRecording::isReproduced);
    }

    @Override
    public void print(Paper paper) {
        for (ReplayedRecording recording : recordings) {
            paper.print(Ink.STRONG.on(recording.label()) + ": " + verdict(recording));
            recording.replayed().recording().gaps().forEach(gap -> paper.print("  missing  " + gap));
            if (!recording.isReproduced()) {
                printDivergence(paper, recording);
            }
        }
        written.forEach(file -> paper.print("wrote  " + file));
        if (recordings.size() > 1) {
            paper.gap();
            long reproduced =
                    recordings.stream().filter(ReplayedRecording::isReproduced).count();
            long diverged = recordings.size() - reproduced;
            paper.print(Counts.of(recordings.size(), "recording") + ": " + Ink.GOOD.on(reproduced + " reproduced")
                    + (diverged == 0 ? "" : ", " + Ink.BAD.on(diverged + " diverged")));
        }
    }

    private static String verdict(ReplayedRecording recording) {
        Verdict verdict = recording.replayed().verdict();
        String word =
                verdict == Verdict.DIVERGED ? Ink.BAD.on("diverged") : Ink.GOOD.on("reproduced " + verdict.word());
        return word + ", " + recording.recordedStatus()
                + (recording.recordedStatus().equals(recording.status()) ? "" : ", now " + recording.status());
    }

    private static void printDivergence(Paper paper, ReplayedRecording recording) {
        Execution execution = recording.replayed().execution();
        paper.gap();
        recording.reportLines().forEach(line -> paper.print("  " + inked(line)));
        paper.gap();
        StoryPrint.print(paper, execution.story().toString(), execution.status());
        paper.gap();
    }

    private static String inked(String line) {
        String content = line.stripLeading();
        if (content.startsWith("- ")) {
            return Ink.BAD.on(line);
        }
        return content.startsWith("+ ") ? Ink.GOOD.on(line) : line;
    }

    @Override
    public void describe(ObjectBuilder document) {
        document.put(
                        "recordings",
                        Json.array(
                                recordings.stream().map(ReplayReport::described).toList()))
                .put("written", texts(written));
    }

    private static JsonNode described(ReplayedRecording recording) {
        Replayed replayed = recording.replayed();
        return Json.object()
                .put("recording", recording.label())
                .put("asExpected", recording.isReproduced())
                .put("verdict", replayed.verdict().name())
                .put("recordedStatus", recording.recordedStatus())
                .put("status", recording.status())
                .putIfPresent("error", replayed.execution().error())
                .put(
                        "missing",
                        texts(replayed.recording().gaps().stream()
                                .map(Object::toString)
                                .toList()))
                .put("differences", texts(replayed.differences()))
                .put("report", String.join("\n", recording.reportLines()))
                .build();
    }

    private static JsonNode texts(List<String> texts) {
        return Json.array(texts.stream().map(Json::text).toList());
    }
}
