package dev.escapement.parser;

import dev.escapement.dataflow.CatchFlow;
import dev.escapement.definition.Catcher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads catchers (asl-reference 1.3). */
final class CatchReader {

    private static final FieldSet FIELDS = FieldSet.of("ErrorEquals Next Assign Comment")
            .jsonPath("ResultPath")
            .jsonata("Output");

    private CatchReader() {}

    static List<Catcher> read(Draft draft) {
        List<Fields> all = draft.fields().objects("Catch");
        List<Catcher> catchers = new ArrayList<>();
        for (Fields fields : all) {
            Catcher catcher = catcher(draft, fields, fields == all.get(all.size() - 1));
            if (catcher != null) {
                catchers.add(catcher);
            }
        }
        return catchers;
    }

    private static @Nullable Catcher catcher(Draft draft, Fields fields, boolean last) {
        fields.require("ErrorEquals", "Next");
        FIELDS.check(fields, draft.queryLanguage());
        fields.text("Comment");
        List<String> errors = ErrorNames.read(fields, last);
        CatchFlow flow = draft.language().catchFlow(draft, fields);
        @Nullable String next = draft.target(fields, "Next");
        return next == null ? null : new Catcher(errors, flow, next);
    }
}
