package dev.escapement.samples;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs all samples, and writes the history of everything they execute; once for each folder that is given. */
final class Canary {

    /** Marks what would otherwise start itself for ever. */
    static final String TAG = "canary";

    private Canary() {}

    /** Ends with 1 if a sample fails. */
    public static void main(String[] folders) {
        long failures = 0;
        for (String folder : folders) {
            failures += run(folder);
        }
        System.exit(failures == 0 ? 0 : 1);
    }

    private static long run(String folder) {
        LauncherDiscoveryRequest samples = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(Canary.class.getPackageName()))
                .filters(TagFilter.excludeTags(TAG))
                .configurationParameter("escapement.histories", folder)
                .configurationParameter("escapement.appendix", folder + "-appendix")
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(samples, summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        return summary.getSummary().getTotalFailureCount();
    }
}
