package dev.escapement.junit;

import dev.escapement.WhatIfReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells what came of all recordings: on the terminal, as a report entry and as a file. */
final class WhatIfTale {

    private WhatIfTale() {}

    @SuppressWarnings("SystemOut") // whoever asks wants to see the table, in whatever way the tests are run
    static void tell(ExtensionContext context, WhatIfReport report) {
        String table = report.toString();
        System.out.println(table);
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("escapement.whatif", table);
        entries.put(
                "escapement.whatif.file",
                new FailureAppendix(AppendixFolder.of(context)).leave("what-if.txt", table + "\n"));
        context.publishReportEntry(entries);
    }
}
