package dev.escapement.junit;

import dev.escapement.fault.explore.SavedSchedule;
import dev.escapement.integration.Integration;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A schedule from a file, to be run again.
 *
 * @param place where it was found, as the test names it
 * @param anchor the class beside which it, and what it names, is looked for
 */
record ReplayedSchedule(SavedSchedule schedule, String place, Class<?> anchor) {

    /** Parts the file that answered from what in it did. */
    private static final String SIGN = "#";

    static String script(String file, String name) {
        return file + SIGN + name;
    }

    /** What the settings of a test must say for the script of the schedule to answer. */
    Settings settings() {
        Settings settings = Settings.NONE
                .with(Setting.INPUT, new Origin.Text(schedule.input()))
                .with(Setting.SEED, schedule.seed())
                .with(Setting.FAULTS, schedule.plan())
                .with(Setting.REPLAYED, this);
        String script = schedule.script();
        if (script == null || answerFile(script) != null) {
            return settings;
        }
        return settings.with(Setting.MOCK_CONFIG, new Origin.Place(file(script), anchor))
                .with(Setting.TEST_CASE, name(script));
    }

    /** Who answers by a file of another kind than mock configurations; {@code null} when no such file is named. */
    @Nullable Integration answers() {
        String script = schedule.script();
        AnswerFile kind = script == null ? null : answerFile(script);
        if (kind == null || script == null) {
            return null;
        }
        Found found = Search.find("script", new Origin.Place(file(script), anchor), anchor);
        try {
            return kind.answers(path(found, script), name(script));
        } catch (IllegalArgumentException problem) {
            throw new ExtensionConfigurationException(
                    "The schedule " + place + " was answered by what is not there any more: " + problem.getMessage(),
                    problem);
        }
    }

    /** What is not as it was when the schedule was saved; empty if nothing is known to have changed. */
    String changes(String machineNow, String definitionNow) {
        String then = schedule.definition();
        String machine = schedule.machine().equals(machineNow)
                ? ""
                : "it was saved of " + schedule.machine() + " and is replayed with " + machineNow;
        String definition = then == null || then.equals(definitionNow)
                ? ""
                : "the definition has changed since, from " + then + " to " + definitionNow
                        + ", so that faults need not strike any more";
        String both = machine + (machine.isEmpty() || definition.isEmpty() ? "" : "; ") + definition;
        return both.isEmpty() ? "" : "The schedule " + place + " is not replayed as it was: " + both;
    }

    private String file(String script) {
        int sign = script.indexOf(SIGN);
        if (sign < 1 || sign == script.length() - 1) {
            throw new ExtensionConfigurationException("The schedule " + place + " has \"script\": \"" + script
                    + "\"; expected was a file and what in it answers, such as MockConfigFile.json#HappyPath");
        }
        return script.substring(0, sign);
    }

    private static String name(String script) {
        return script.substring(script.indexOf(SIGN) + 1);
    }

    private @Nullable AnswerFile answerFile(String script) {
        String file = file(script);
        String name = file.substring(file.lastIndexOf('/') + 1);
        for (AnswerFile kind : ServiceLoader.load(AnswerFile.class, AnswerFile.class.getClassLoader())) {
            if (kind.recognises(name)) {
                return kind;
            }
        }
        return null;
    }

    private Path path(Found found, String script) {
        try {
            if (found instanceof Found.Resource resource) {
                URL url = resource.url();
                return Path.of(url.toURI());
            }
            return ((Found.InFile) found).path();
        } catch (URISyntaxException | FileSystemNotFoundException archive) {
            throw new ExtensionConfigurationException(
                    "The script " + script + " of the schedule " + place + " is in an archive; unpack it", archive);
        }
    }
}
