package dev.escapement.junit;

import dev.escapement.recording.Recording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What a recording says about a test. */
final class RecordedTest {

    private RecordedTest() {}

    /** With its answers, its input and its clock; without a recording all stays as it is. */
    static Settings as(@Nullable Recording recording, Settings settings) {
        if (recording == null) {
            return settings;
        }
        String input = recording.input();
        if (input == null) {
            throw new ExtensionConfigurationException("The input of " + recording.label()
                    + " was not recorded, or was cut off, so that it cannot be run again");
        }
        Instant startedAt = recording.startedAt();
        return settings.with(Setting.RECORDING, recording)
                .with(Setting.INPUT, new Origin.Text(input))
                .with(Setting.START_AT, startedAt);
    }
}
