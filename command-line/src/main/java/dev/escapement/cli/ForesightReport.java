package dev.escapement.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.WhatIfCase;
import dev.escapement.WhatIfCase.Effect;
import dev.escapement.WhatIfReport;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/** What recorded executions would come to under another definition: which would end differently, go another way, or cost more. */
final class ForesightReport implements Report {

    private static final List<Effect> UNWELCOME = List.of(Effect.OUTCOME, Effect.UNKNOWN, Effect.UNREADABLE);

    private final WhatIfReport.Builder counted;
    private final List<JsonNode> cases = new ArrayList<>();
    private boolean asExpected = true;

    ForesightReport(WhatIfReport.Builder counted) {
        this.counted = counted;
    }

    /** Counts a case; its execution is not held. */
    void add(WhatIfCase each) {
        counted.add(each);
        asExpected &= !UNWELCOME.contains(each.effect());
        cases.add(Json.object()
                .put("recording", each.name())
                .put("effect", each.effect().name())
                .put("differences", texts(each.differences()))
                .put("remarks", texts(each.remarks()))
                .build());
    }

    @Override
    public boolean isAsExpected() {
        return asExpected;
    }

    @Override
    public void print(Paper paper) {
        String report = counted.build().toString();
        String[] parts = report.split("\n", 2);
        paper.print((asExpected ? Ink.GOOD : Ink.BAD).on(parts[0]));
        paper.print(parts.length > 1 ? parts[1] : "");
    }

    @Override
    public void describe(ObjectBuilder document) {
        WhatIfReport report = counted.build();
        ObjectBuilder counts = Json.object();
        for (Effect effect : Effect.values()) {
            counts.put(effect.name(), report.count(effect));
        }
        document.put("counts", counts.build())
                .put("transitionsRecorded", report.transitionsRecorded())
                .put("transitionsNow", report.transitionsNow())
                .put("recordings", Json.array(cases));
    }

    private static JsonNode texts(List<String> texts) {
        return Json.array(texts.stream().map(Json::text).toList());
    }
}
