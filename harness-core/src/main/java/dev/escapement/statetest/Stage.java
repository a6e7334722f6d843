package dev.escapement.statetest;

import dev.escapement.definition.MapState;
import dev.escapement.definition.ParallelState;
import dev.escapement.definition.PassState;
import dev.escapement.definition.State;
import dev.escapement.definition.TaskState;
import java.util.List;

/** The stages that no data flow knows of, and which of all stages the service shows for a state (asl-reference 9.5). */
final class Stage {

    static final String INPUT = "input";
    static final String RESULT = "result";
    static final String VARIABLES = "variables";
    static final String ITEMS_POINTER = "afterItemsPointer";
    static final String ITEM_SELECTOR = "afterItemSelector";
    static final String ITEM_BATCHER = "afterItemBatcher";
    static final String TOLERATED_COUNT = "toleratedFailureCount";
    static final String TOLERATED_PERCENTAGE = "toleratedFailurePercentage";
    static final String MAX_CONCURRENCY = "maxConcurrency";

    private static final List<String> NUMBERS = List.of(TOLERATED_COUNT, TOLERATED_PERCENTAGE, MAX_CONCURRENCY);

    private static final List<String> OF_TASK = List.of(
            INPUT,
            VARIABLES,
            "afterInputPath",
            "afterParameters",
            "afterArguments",
            RESULT,
            "afterResultSelector",
            "afterResultPath");
    private static final List<String> OF_PASS =
            List.of(INPUT, VARIABLES, "afterInputPath", "afterParameters", "afterResultSelector", "afterResultPath");
    private static final List<String> OF_FIXED_PASS =
            List.of(INPUT, VARIABLES, RESULT, "afterResultSelector", "afterResultPath");
    private static final List<String> OF_MAP = List.of(
            INPUT,
            VARIABLES,
            "afterInputPath",
            "afterItemsPath",
            ITEMS_POINTER,
            ITEM_SELECTOR,
            ITEM_BATCHER,
            "afterResultSelector",
            "afterResultPath",
            TOLERATED_COUNT,
            TOLERATED_PERCENTAGE,
            MAX_CONCURRENCY);
    private static final List<String> OF_PARALLEL = List.of(INPUT, VARIABLES, "afterResultSelector", "afterResultPath");
    private static final List<String> OF_OTHERS = List.of(INPUT, VARIABLES, "afterInputPath");

    private Stage() {}

    static boolean isNumber(String name) {
        return NUMBERS.contains(name);
    }

    static List<String> shownFor(State state) {
        if (state instanceof TaskState) {
            return OF_TASK;
        } else if (state instanceof PassState pass) {
            return pass.result() == null ? OF_PASS : OF_FIXED_PASS;
        } else if (state instanceof MapState) {
            return OF_MAP;
        }
        return state instanceof ParallelState ? OF_PARALLEL : OF_OTHERS;
    }
}
