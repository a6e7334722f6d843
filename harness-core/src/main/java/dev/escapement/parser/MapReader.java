package dev.escapement.parser;

import dev.escapement.dataflow.DataFlow;
import dev.escapement.definition.Catcher;
import dev.escapement.definition.Distribution;
import dev.escapement.definition.MapState;
import dev.escapement.definition.MapState.Tolerance;
import dev.escapement.definition.Retrier;
import dev.escapement.definition.Transition;
import dev.escapement.definition.Workflow;
import dev.escapement.expression.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Map states, inline and distributed, in their present form and with the older Iterator and Parameters. */
final class MapReader {

    private MapReader() {}

    static @Nullable MapState read(Draft draft) {
        Fields fields = draft.fields();
        fields.exactlyOne("ItemProcessor", "Iterator");
        fields.atMostOne("ItemSelector", "Parameters");
        Processor processor = Processor.of(draft);
        DataFlow flow = draft.language().mapFlow(draft, processor.distributed());
        String selector = fields.has("ItemSelector") ? "ItemSelector" : "Parameters";
        @Nullable Expression itemSelector = draft.language().template(draft, fields, selector);
        @Nullable Expression concurrency = draft.language().number(draft, fields, Quantity.CONCURRENCY);
        Tolerance tolerance = tolerance(draft);
        @Nullable Distribution distribution = DistributionReader.read(draft, processor);
        @Nullable Workflow workflow = processor.read(draft);
        List<Retrier> retriers = RetryReader.read(draft);
        List<Catcher> catchers = CatchReader.read(draft);
        Transition transition = draft.transition();
        return workflow == null
                ? null
                : new MapState(
                        draft.core(flow),
                        itemSelector,
                        concurrency,
                        tolerance,
                        workflow,
                        distribution,
                        retriers,
                        catchers,
                        transition);
    }

    private static Tolerance tolerance(Draft draft) {
        return new Tolerance(
                draft.language().number(draft, draft.fields(), Quantity.FAILURE_COUNT),
                draft.language().number(draft, draft.fields(), Quantity.FAILURE_PERCENTAGE));
    }
}
