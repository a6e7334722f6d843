package dev.escapement.junit;

import dev.escapement.integration.Integration;
import dev.escapement.mock.Script;
import dev.escapement.mock.Scripted;
import dev.escapement.mock.config.MockConfigFile;
import dev.escapement.mock.config.MockedTestCase;
import dev.escapement.mock.wiremock.WireMockStubs;
import dev.escapement.recording.Recording;
import dev.escapement.replay.RepeatedAnswers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Who answers the Tasks of a test: a field, what code said, or the test's own script; before them a mock configuration. */
final class TestOutside {

    private final ExtensionContext context;
    private final Settings settings;
    private final Supplier<@Nullable Integration> field;
    private final OwnScript own;
    private @Nullable Integration said;
    private @Nullable MockedTestCase mocks;
    private @Nullable StubServer server;

    /** The field is read when somebody first calls. */
    TestOutside(ExtensionContext context, Settings settings, Supplier<@Nullable Integration> field) {
        this.context = context;
        this.field = field;
        this.settings = settings;
        this.own = new OwnScript(context.getRequiredTestClass());
    }

    /** A script that is the test's own. */
    Script script() {
        Integration other = saidOtherwise();
        if (other instanceof Script script) {
            return script;
        }
        if (other != null) {
            throw new ExtensionConfigurationException(context.getDisplayName() + " asks for a Script, but its Tasks are"
                    + " answered by a " + other.getClass().getName() + " already: by a field marked with @Outside or by"
                    + " answering(…). Keep one of the two");
        }
        return own.script();
    }

    /** A server that is the test's own; it answers if nobody else does. */
    WireMockStubs wireMock() {
        StubServer known = server;
        if (known == null) {
            known = new StubServer();
            own.otherwise(known.wire());
            server = known;
        }
        return known.stubs();
    }

    /** Stops what was started for the test. */
    void close() {
        if (server != null) {
            server.close();
        }
    }

    Integration of(TestWorld world) {
        ReplayedSchedule replayed = settings.get(Setting.REPLAYED);
        Integration asThen = replayed == null ? null : replayed.answers();
        if (asThen != null) {
            return asThen;
        }
        said = saidOtherwise();
        Integration named = said == null ? own : said;
        Recording recording = settings.get(Setting.RECORDING);
        Integration rest = recording == null ? named : new RepeatedAnswers(recording, named);
        Origin config = settings.get(Setting.MOCK_CONFIG);
        if (config == null) {
            return rest;
        }
        mocks = mocked(world, config).otherwise(rest);
        return mocks;
    }

    /** Who answers what a recording does not; {@code null} if the test has said nobody. */
    @Nullable Integration beside(TestWorld world) {
        boolean said = saidOtherwise() != null || settings.get(Setting.MOCK_CONFIG) != null || own.isAsked();
        return said ? of(world) : null;
    }

    /** Where the answers are written that are kept in a file, as schedules name it; {@code null} when the test answers itself. */
    @Nullable String place() {
        ReplayedSchedule replayed = settings.get(Setting.REPLAYED);
        String asThen = replayed == null ? null : replayed.schedule().script();
        String testCase = settings.get(Setting.TEST_CASE);
        return settings.get(Setting.MOCK_CONFIG) instanceof Origin.Place file && testCase != null
                ? ReplayedSchedule.script(file.location(), testCase)
                : asThen;
    }

    private @Nullable Integration saidOtherwise() {
        Integration marked = field.get();
        return marked != null ? marked : settings.get(Setting.OUTSIDE);
    }

    private MockedTestCase mocked(TestWorld world, Origin config) {
        String testCase = settings.get(Setting.TEST_CASE);
        if (testCase == null) {
            throw new ExtensionConfigurationException(context.getDisplayName()
                    + " names a mock configuration, but none of its test cases: say testCase = …");
        }
        Found file = Search.find("mock configuration", config, context.getRequiredTestClass());
        return MockConfigFile.ofText(file.text()).testCase(world.machine(), testCase);
    }

    /** Complains about what was said and not needed, unless the test does not mind. */
    void verify() {
        if (settings.get(Setting.STRICTNESS, Strictness.STRICT) == Strictness.LENIENT) {
            return;
        }
        if (mocks != null) {
            mocks.verify();
        }
        if (said instanceof Scripted script) {
            script.verify();
        }
        own.verify();
    }
}
