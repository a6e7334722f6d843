package dev.escapement.parser;

import dev.escapement.definition.Workflow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The processor of a Map before its states are read.
 *
 * @param container its members; {@code null} when there is none
 * @param distributed whether its runs are executions of their own
 * @param express whether these are Express executions
 */
record Processor(@Nullable Fields container, boolean distributed, boolean express) {

    private static final FieldSet CONTAINER = FieldSet.of("StartAt States Comment ProcessorConfig");
    private static final FieldSet CONFIG = FieldSet.of("Mode ExecutionType");

    static Processor of(Draft draft) {
        Fields container = draft.fields().object(draft.fields().has("ItemProcessor") ? "ItemProcessor" : "Iterator");
        Fields config = container == null ? null : container.object("ProcessorConfig");
        if (config == null) {
            return new Processor(container, false, false);
        }
        CONFIG.check(config, draft.queryLanguage());
        boolean distributed = "DISTRIBUTED".equals(config.oneOf("Mode", List.of("INLINE", "DISTRIBUTED")));
        if (distributed) {
            config.require("ExecutionType");
        }
        String type = config.oneOf("ExecutionType", List.of("STANDARD", "EXPRESS"));
        return new Processor(container, distributed, "EXPRESS".equals(type));
    }

    @Nullable Workflow read(Draft draft) {
        if (container == null) {
            return null;
        }
        return distributed
                ? draft.container().apart(container, CONTAINER, express)
                : draft.container().inside(container, CONTAINER);
    }
}
