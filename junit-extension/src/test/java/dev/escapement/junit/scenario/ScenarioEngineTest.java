package dev.escapement.junit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUri;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.FileSource;

class ScenarioEngineTest {

    private static final String PAID = "an order is paid (orders.scenario.yaml)";
    private static final String DECLINED =
            "a throttled card is charged again, a declined one releases the stock (orders.scenario.yaml)";
    private static final String WAITING = "an answer that never comes is waited for (orders.scenario.yaml)";
    private static final String INLINE = "the input is handed on (inline.scenario.json)";

    private static final String LINES = "the second line is refused (lines.scenario.yaml)";

    private static final String FOLDER = "dev/escapement/junit/scenario";

    @Test
    void scenarios_say_everything_that_assertions_say() {
        ScenarioRuns run = ScenarioRuns.of(selectClass(Markers.Beside.class));

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).containsExactly(INLINE, LINES, PAID, DECLINED, WAITING);
    }

    @Test
    void every_way_to_select_them_finds_them() {
        selects(selectClass(Markers.Below.class), INLINE, LINES);
        selects(selectClass(Markers.Named.class), INLINE, PAID, DECLINED, WAITING);
        selects(selectDirectory(folder().toFile()), INLINE, LINES, PAID, DECLINED, WAITING);
        selects(selectPackage("dev.escapement.junit.scenario.more"), INLINE, LINES);
        selects(selectClasspathResource(FOLDER + "/orders.scenario.yaml"), PAID, DECLINED, WAITING);
        selects(selectFile(folder().resolve("orders.scenario.yaml").toFile()), PAID, DECLINED, WAITING);
        selects(selectUri(folder().resolve("more/inline.scenario.json").toUri()), INLINE);
        selects(
                selectClasspathRoots(Set.of(folder().resolve("../../../..").normalize()))
                        .get(0),
                INLINE,
                LINES,
                PAID,
                DECLINED,
                WAITING);
    }

    @Test
    void a_line_selects_the_scenario_that_stands_there() {
        Path file = folder().resolve("orders.scenario.yaml");

        selects(selectFile(file.toFile(), FilePosition.from(20)), PAID);
        selects(selectClasspathResource(FOLDER + "/orders.scenario.yaml", FilePosition.from(52)), DECLINED);
        selects(selectUri(URI.create(file.toUri() + "?line=80")), WAITING);
        selects(selectFile(file.toFile(), FilePosition.from(1)));
    }

    @Test
    void unique_ids_lead_back_to_their_scenario() {
        TestDescriptor first =
                ScenarioRuns.of(selectClass(Markers.Named.class)).tests().get(1).getTestDescriptor();

        selects(selectUniqueId(first.getUniqueId()), PAID);
        TestDescriptor file = first.getParent().orElseThrow();
        selects(selectUniqueId(file.getUniqueId()), PAID, DECLINED, WAITING);
        TestDescriptor marker = file.getParent().orElseThrow();
        selects(selectUniqueId(marker.getUniqueId()), INLINE, PAID, DECLINED, WAITING);
    }

    @Test
    void what_a_marked_class_stands_for_says_that_it_comes_from_that_class() {
        TestDescriptor marker = ScenarioRuns.of(selectClass(Markers.Named.class))
                .tests()
                .get(0)
                .getTestDescriptor()
                .getParent()
                .flatMap(TestDescriptor::getParent)
                .orElseThrow();

        assertThat(marker.getSource()).contains(ClassSource.from(Markers.Named.class));
        assertThat(marker.getLegacyReportingName()).isEqualTo(Markers.Named.class.getName());
    }

    @Test
    void what_is_no_scenario_is_left_to_other_engines() {
        selects(selectClass(ScenarioEngineTest.class));
        selects(selectClass("dev.escapement.Nothing"));
        selects(selectFile(folder().resolve("orders.asl.json").toFile()));
        selects(selectUri("https://example.org/orders.scenario.yaml"));
        selects(selectUniqueId("[engine:junit-jupiter]/[class:X]"));
        selects(selectUniqueId("[engine:escapement-scenarios]/[file:orders.asl.json]"));
    }

    @Test
    void a_place_without_scenarios_fails() {
        ScenarioRuns run = ScenarioRuns.of(selectClass(Markers.Nowhere.class));

        assertThat(run.succeeded()).containsExactly(INLINE, LINES);
        assertThat(run.failures())
                .containsOnlyKeys("dev.escapement.junit.scenario.Markers$Nowhere has scenarios in nowhere")
                .containsValue(
                        "There is no *.scenario.yaml or *.scenario.json or MockConfigFile.json at 'dev/escapement/junit/scenario/nowhere'"
                                + " on the class path, where @Scenarios of dev.escapement.junit.scenario.Markers$Nowhere looks"
                                + " for them");
    }

    @Test
    void a_file_that_holds_no_scenarios_is_no_place_for_them() {
        ScenarioRuns run = ScenarioRuns.of(selectClass(Markers.NoScenarios.class));

        assertThat(run.failures().values())
                .singleElement()
                .asString()
                .startsWith("There is no *.scenario.yaml or *.scenario.json or MockConfigFile.json at"
                        + " 'dev/escapement/junit/scenario/orders.asl.json' on the class path, where @Scenarios of ");
    }

    @Test
    void tags_and_places_are_those_of_the_file() {
        TestDescriptor paid = ScenarioRuns.of(selectClasspathResource(FOLDER + "/orders.scenario.yaml"))
                .tests()
                .get(0)
                .getTestDescriptor();

        assertThat(paid.getTags().stream().map(TestTag::getName)).containsExactly("orders", "happy", "fast");
        FileSource source = (FileSource) paid.getSource().orElseThrow();
        assertThat(source.getFile())
                .isEqualTo(folder().resolve("orders.scenario.yaml").toFile());
        assertThat(source.getPosition().orElseThrow().getLine()).isEqualTo(18);
        assertThat(paid.getParent().orElseThrow().getLegacyReportingName())
                .endsWith("dev.escapement.junit.scenario.orders");
    }

    private static void selects(DiscoverySelector selector, String... names) {
        ScenarioRuns run = ScenarioRuns.of(selector);
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).containsExactly(names);
    }

    private static Path folder() {
        try {
            return Path.of(ScenarioEngineTest.class
                            .getResource("orders.scenario.yaml")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }
}
