package dev.escapement.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import dev.escapement.junit.FaultSweep;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The set-ups to copy can be read, and say nothing that nobody understands. */
class ContinuousIntegrationTest {

    private static final String GITHUB = "github-actions.yml";
    private static final String GITLAB = "gitlab-ci.yml";
    private static final Pattern MAVEN = Pattern.compile("mvn (.*)");

    @ParameterizedTest
    @ValueSource(strings = {GITHUB, GITLAB})
    void one_job_runs_all_but_the_sweeps_the_other_the_sweeps(String file) throws IOException {
        List<String> commands = MAVEN.matcher(text(file))
                .results()
                .map((MatchResult command) -> command.group(1).replace("--batch-mode ", ""))
                .toList();

        assertThat(commands)
                .containsExactly("verify -DexcludedGroups=" + FaultSweep.TAG, "test -Dgroups=" + FaultSweep.TAG);
    }

    @Test
    void the_tag_is_that_of_all_sweeps_and_of_nothing_else() {
        List<Method> tagged = methods(TagFilter.includeTags(FaultSweep.TAG));
        List<Method> others = methods(TagFilter.excludeTags(FaultSweep.TAG));

        assertThat(tagged).hasSizeGreaterThan(4).allMatch(method -> method.isAnnotationPresent(FaultSweep.class));
        assertThat(others).hasSizeGreaterThan(100).noneMatch(method -> method.isAnnotationPresent(FaultSweep.class));
    }

    @Test
    void on_github_there_are_as_many_jobs_as_shards() throws IOException {
        Map<?, ?> sweeps = part(load(GITHUB), "jobs", "sweeps");

        assertThat(part(sweeps, "strategy", "matrix").get("shard")).isEqualTo(List.of(0, 1, 2, 3));
        assertThat(part(sweeps, "env").get("TEST_SHARD_INDEX")).isEqualTo("${{ matrix.shard }}");
        assertThat(part(sweeps, "env").get("TEST_TOTAL_SHARDS")).isEqualTo(4);
    }

    @Test
    void on_gitlab_there_are_as_many_jobs_as_shards() throws IOException {
        Map<?, ?> sweeps = part(load(GITLAB), "sweeps");

        assertThat(part(sweeps, "parallel").get("matrix"))
                .isEqualTo(List.of(Map.of("TEST_SHARD_INDEX", List.of("0", "1", "2", "3"))));
        assertThat(part(sweeps, "variables").get("TEST_TOTAL_SHARDS")).isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {GITHUB, GITLAB})
    void the_artefacts_are_where_tests_leave_them(String file) throws IOException {
        assertThat(text(file)).contains("**/target/escapement/").contains("**/target/surefire-reports/");
        assertThat(source("AppendixFolder")).contains("target/escapement");
    }

    @ParameterizedTest
    @ValueSource(strings = {GITHUB, GITLAB})
    void the_variables_are_those_that_sweeps_read(String file) throws IOException {
        TreeSet<String> named = new TreeSet<>(Pattern.compile("TEST_[A-Z_]+")
                .matcher(text(file).replace("TEST-", ""))
                .results()
                .map(MatchResult::group)
                .toList());

        assertThat(named).containsExactly("TEST_SHARD_INDEX", "TEST_TOTAL_SHARDS");
        assertThat(source("Shard")).contains(named);
    }

    private static List<Method> methods(PostDiscoveryFilter filter) {
        LauncherDiscoveryRequest samples = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(ContinuousIntegrationTest.class.getPackageName()))
                .filters(filter)
                .build();
        TestPlan plan = LauncherFactory.create().discover(samples);
        return plan.getRoots().stream()
                .flatMap(engine -> plan.getDescendants(engine).stream())
                .map(test -> test.getSource().orElse(null))
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .toList();
    }

    private static Map<?, ?> load(String file) throws IOException {
        return (Map<?, ?>) new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text(file));
    }

    private static Map<?, ?> part(Map<?, ?> whole, String... names) {
        Map<?, ?> part = whole;
        for (String name : names) {
            part = (Map<?, ?>) part.get(name);
        }
        return part;
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of("ci", file));
    }

    private static String source(String type) throws IOException {
        return Files.readString(Path.of("../junit-extension/src/main/java/dev/escapement/junit", type + ".java"));
    }
}
