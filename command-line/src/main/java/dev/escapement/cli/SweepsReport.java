package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.fault.sweep.Finding;
import dev.escapement.fault.sweep.Verdict.Outcome;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.List;
import java.util.Map;

/** How workflows came through their sweeps. */
record SweepsReport(List<SweptWorkflow> workflows) implements Report {

    @Override
    public boolean isAsExpected() {
        return workflows.stream().allMatch(each -> each.report().findings().isEmpty());
    }

    @Override
    public void print(Paper paper) {
        for (int i = 0; i < workflows.size(); i++) {
            if (i > 0) {
                paper.gap();
            }
            print(paper, workflows.get(i));
        }
    }

    private static void print(Paper paper, SweptWorkflow swept) {
        paper.print(
                Ink.STRONG.on(swept.title()) + ": " + Counts.of(swept.report().size(), "run") + " with faults at "
                        + Counts.of(swept.sweep().siteCount(), "call")
                        + pruned(swept.sweep().pruned().size()));
        paper.gap();
        VerdictPrint.print(paper, swept.report().table());
        paper.gap();
        List<Finding> findings = swept.report().findings();
        if (findings.isEmpty()) {
            paper.print(Ink.GOOD.on("no run got stuck, every law was kept"));
        }
        for (Finding finding : findings) {
            String[] lines = finding.inWords().split("\n", 2);
            paper.print(Ink.BAD.on("broken: " + lines[0]));
            paper.print(lines.length > 1 ? indented(lines[1]) : "");
            paper.gap();
        }
        swept.saved().forEach(file -> paper.print("saved  " + file));
    }

    private static String pruned(int number) {
        return number == 0 ? "" : " (" + number + " more would teach nothing)";
    }

    /** The story begins at the margin; here it is a part of something. */
    private static String indented(String words) {
        StringBuilder text = new StringBuilder();
        boolean inStory = false;
        for (String line : words.split("\n", -1)) {
            inStory |= !line.startsWith("  ");
            text.append(inStory ? "  " : "").append(line).append('\n');
        }
        return text.toString();
    }

    @Override
    public void describe(ObjectBuilder document) {
        document.put(
                "workflows",
                Json.array(workflows.stream().map(SweepsReport::described).toList()));
    }

    private static JsonNode described(SweptWorkflow swept) {
        return Json.object()
                .put("workflow", swept.title())
                .put("machine", swept.sweep().clean().execution().machine().name())
                .put("runs", swept.report().size())
                .put("calls", swept.sweep().siteCount())
                .put("pruned", swept.sweep().pruned().size())
                .put("outcomes", all(swept))
                .put("byTask", rows(swept.report().table().byTask()))
                .put("byFault", rows(swept.report().table().byFault()))
                .put(
                        "findings",
                        Json.array(swept.report().findings().stream()
                                .map(SweepsReport::described)
                                .toList()))
                .put("saved", Json.array(swept.saved().stream().map(Json::text).toList()))
                .build();
    }

    private static JsonNode described(Finding finding) {
        return Json.object()
                .put("rule", finding.rule())
                .put("runs", finding.count())
                .put("faults", finding.example().variant().plan().toString())
                .put("seed", finding.example().trace().execution().simulation().seed())
                .put("words", finding.inWords())
                .build();
    }

    private static JsonNode all(SweptWorkflow swept) {
        ObjectBuilder counts = Json.object();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.name(), swept.report().table().count(outcome));
        }
        return counts.build();
    }

    private static JsonNode rows(Map<String, Map<Outcome, Integer>> rows) {
        ObjectBuilder object = Json.object();
        rows.forEach((name, counts) -> {
            ObjectBuilder row = Json.object();
            counts.forEach((outcome, count) -> row.put(outcome.name(), count));
            object.put(name, row.build());
        });
        return object.build();
    }
}
