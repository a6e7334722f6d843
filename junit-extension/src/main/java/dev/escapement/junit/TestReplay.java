package dev.escapement.junit;

import dev.escapement.Replay;
import dev.escapement.Replayed;
import dev.escapement.recording.Recording;
import dev.escapement.recording.UnreadableRecording;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.opentest4j.AssertionFailedError;

/** The recording of a test, and what comes of its replay. */
final class TestReplay {

    private final ReplayWish wish;
    private final Class<?> testClass;
    private @Nullable Recording recording;
    private @Nullable Replayed replayed;

    TestReplay(ReplayWish wish, Class<?> testClass) {
        this.wish = wish;
        this.testClass = testClass;
    }

    Recording recording() {
        Recording known = recording;
        if (known == null) {
            known = read();
            recording = known;
        }
        return known;
    }

    Replayed replayed(TestWorld world) {
        Replayed known = replayed;
        if (known == null) {
            known = world.replay(Replay.of(recording())).run();
            replayed = known;
        }
        return known;
    }

    boolean hasRun() {
        return replayed != null;
    }

    /** Complains if the replay went another way than it was to. */
    void verify(TestWorld world) {
        Replayed came = replayed(world);
        if (!wish.expected().contains(came.verdict())) {
            throw new AssertionFailedError("The replay was expected to be " + words() + ", but:\n" + came.report());
        }
    }

    private String words() {
        return String.join(
                " or ",
                wish.expected().stream()
                        .map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    private Recording read() {
        Path folder = Path.of(wish.place().location());
        try {
            Path path = java.nio.file.Files.isDirectory(folder)
                    ? folder
                    : Search.file("recording", wish.place(), testClass);
            return Recording.read(path);
        } catch (UnreadableRecording problem) {
            throw new ExtensionConfigurationException(String.valueOf(problem.getMessage()), problem);
        }
    }
}
