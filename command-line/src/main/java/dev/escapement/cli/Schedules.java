package dev.escapement.cli;

import dev.escapement.fault.explore.SavedSchedule;
import dev.escapement.fault.sweep.Finding;
import dev.escapement.json.Json;

/** Failing runs as files. */
final class Schedules {

    private Schedules() {}

    /** Writes one, and gives its name. */
    static String save(String folder, Workflow workflow, Finding finding, Inputs inputs) {
        SavedSchedule schedule =
                SavedSchedule.of(finding, Json.write(workflow.input())).answeredBy(workflow.title());
        String name = folder.replaceAll("/+$", "") + "/"
                + plain(workflow.machine().name()) + "-" + plain(finding.rule()) + ".schedule.json";
        inputs.write(name, schedule.toJson() + "\n");
        return name;
    }

    private static String plain(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
