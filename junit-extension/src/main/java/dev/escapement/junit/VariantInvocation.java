package dev.escapement.junit;

import dev.escapement.fault.sweep.PreparedSweep;
import dev.escapement.fault.sweep.SweepReport;
import dev.escapement.fault.sweep.SweptRun;
import dev.escapement.fault.sweep.Variant;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One invocation of a swept test: its faults are put in place before it, and judged after it. */
record VariantInvocation(Variant variant, PreparedSweep sweep, SweepReport.Builder report)
        implements TestTemplateInvocationContext, BeforeEachCallback, AfterEachCallback {

    @Override
    public String getDisplayName(int invocationIndex) {
        return variant.displayName();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Registration.of(context).faults(variant.plan());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestWorld world = Registration.of(context).world();
        boolean brokenBefore = context.getExecutionException().isPresent();
        if (brokenBefore && world.executionsSoFar().isEmpty()) {
            return;
        }
        SweptRun run = sweep.judged(variant, world.trace());
        report.add(run);
        if (!brokenBefore && !run.violations().isEmpty()) {
            throw new AssertionError(new TraceStory(run.trace()).against(run.violations()));
        }
    }
}
