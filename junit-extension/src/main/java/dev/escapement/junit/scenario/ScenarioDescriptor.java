package dev.escapement.junit.scenario;

import dev.escapement.json.Json;
import dev.escapement.junit.FailureAppendix;
import dev.escapement.junit.Hash;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.hierarchical.Node;

/** A scenario as a test. */
final class ScenarioDescriptor extends AbstractTestDescriptor implements Node<ScenarioContext> {

    static final String SEGMENT = "scenario";

    private final Scenario scenario;

    ScenarioDescriptor(UniqueId parent, Scenario scenario) {
        super(
                parent.append(SEGMENT, scenario.name()),
                scenario.name() + " (" + scenario.file().path().getFileName() + ")",
                FileSource.from(
                        scenario.file().path().toFile(), FilePosition.from(scenario.line(), scenario.column())));
        this.scenario = scenario;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
        return scenario.tags().stream()
                .filter(TestTag::isValid)
                .map(TestTag::create)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public ScenarioContext execute(ScenarioContext context, DynamicTestExecutor dynamicTests) {
        ScenarioRun run = new ScenarioRun(scenario, context.machines().of(scenario));
        boolean passed = false;
        try {
            run.perform();
            passed = true;
        } finally {
            if (!passed) {
                publishAppendix(run, context);
            }
            context.histories().keep(getUniqueId().toString(), run.executions());
        }
        return context;
    }

    private void publishAppendix(ScenarioRun run, ScenarioContext context) {
        Path folder = context.appendices()
                .resolve(FileNames.asClass(scenario.file().path()))
                .resolve(scenario.name().replaceAll("[^\\p{L}\\p{N}._-]+", "_"));
        String definition = Json.write(scenario.root().path("definition"));
        context.listener()
                .reportingEntryPublished(
                        this,
                        ReportEntry.from(new FailureAppendix(folder).leave(run.execution(), 1, Hash.of(definition))));
    }
}
