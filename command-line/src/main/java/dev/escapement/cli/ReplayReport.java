package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Replayed;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import dev.escapement.replay.Verdict;
import java.util.List;

/**
 * Which recordings happened again, and where the others went another way.
 *
 * @param endsOnly whether it is enough that they end as they did
 */
record ReplayReport(List<ReplayedRecording> recordings, boolean endsOnly) implements Report {

    @Override
    public boolean isAsExpected() {
        return recordings.stream().allMatch(this::isAsExpected);
    }

    private boolean isAsExpected(ReplayedRecording recording) {
        return endsOnly ? recording.endsAlike() : recording.isReproduced();
    }

    @Override
    public void print(Paper paper) {
        for (ReplayedRecording recording : recordings) {
            paper.print(Ink.STRONG.on(recording.label()) + ": " + verdict(recording));
            recording.replayed().recording().gaps().forEach(gap -> paper.print("  missing  " + gap));
            if (!endsOnly && !recording.isReproduced()) {
                printDivergence(paper, recording.replayed());
            }
        }
        if (recordings.size() > 1) {
            paper.gap();
            long alike = recordings.stream().filter(this::isAsExpected).count();
            String all = Counts.of(recordings.size(), "recording") + ": ";
            String word = endsOnly ? " end as recorded" : " reproduced";
            long others = recordings.size() - alike;
            paper.print(all + Ink.GOOD.on(alike + word)
                    + (others == 0 ? "" : ", " + Ink.BAD.on(others + (endsOnly ? " end otherwise" : " diverged"))));
        }
    }

    private String verdict(ReplayedRecording recording) {
        String ends = recording.recordedStatus().equals(recording.status())
                ? recording.status()
                : recording.recordedStatus() + ", now " + recording.status();
        if (endsOnly) {
            return recording.endsAlike() ? Ink.GOOD.on("ends as recorded") + ", " + ends : Ink.BAD.on("ends otherwise") + ", " + ends;
        }
        Verdict verdict = recording.replayed().verdict();
        return (verdict == Verdict.DIVERGED ? Ink.BAD.on("diverged") : Ink.GOOD.on("reproduced " + verdict.word())) + ", " + ends;
    }

    private static void printDivergence(Paper paper, Replayed replayed) {
        paper.gap();
        replayed.report().lines().forEach(line -> paper.print("  " + inked(line)));
        paper.gap();
        StoryPrint.print(paper, replayed.execution().story().toString(), replayed.execution().status());
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
        document.put("recordings", Json.array(recordings.stream().map(this::described).toList()));
    }

    private JsonNode described(ReplayedRecording recording) {
        Replayed replayed = recording.replayed();
        return Json.object()
                .put("recording", recording.label())
                .put("asExpected", isAsExpected(recording))
                .put("verdict", replayed.verdict().name())
                .put("recordedStatus", recording.recordedStatus())
                .put("status", recording.status())
                .putIfPresent("error", replayed.execution().error())
                .put("missing", texts(replayed.recording().gaps().stream().map(Object::toString).toList()))
                .put("differences", texts(replayed.differences()))
                .put("report", replayed.report())
                .build();
    }

    private static JsonNode texts(List<String> texts) {
        return Json.array(texts.stream().map(Json::text).toList());
    }
}
