package dev.escapement.junit;

import dev.escapement.fault.sweep.Pruned;
import dev.escapement.fault.sweep.SweepReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells how a sweep went: on the terminal, as a report entry and as a file. */
final class SweepTale {

    private SweepTale() {}

    @SuppressWarnings("SystemOut") // whoever runs a sweep wants to see the table, in whatever way the tests are run
    static void tell(ExtensionContext context, SweepReport report, List<Pruned> pruned) {
        String table = report.toString();
        System.out.println(table);
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("escapement.sweep", table);
        entries.put(
                "escapement.sweep.file",
                new FailureAppendix(AppendixFolder.of(context)).leave("sweep.txt", table + "\n" + inWords(pruned)));
        context.publishReportEntry(entries);
    }

    /** What was not tried is in the file only: there is much of it. */
    private static String inWords(List<Pruned> pruned) {
        String lines = pruned.stream().map(each -> "  " + each + "\n").collect(Collectors.joining());
        return pruned.isEmpty() ? "" : "\nPruned, because it could not teach anything\n" + lines;
    }
}
