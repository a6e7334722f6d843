package dev.escapement.junit.writing;

import dev.escapement.integration.Integration;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of a scenario file: a single one for every call of a state, several one after the other. */
final class CallByCall implements Integration {

    private final Map<String, List<Said>> byState;
    private final Map<String, Integer> given = new LinkedHashMap<>();

    CallByCall(Draft draft) {
        this.byState = byState(draft);
    }

    /** In the order of the calls. */
    static Map<String, List<Said>> byState(Draft draft) {
        Map<String, List<Said>> byState = new LinkedHashMap<>();
        draft.calls()
                .forEach(call -> byState.computeIfAbsent(call.state(), state -> new ArrayList<>())
                        .add(call.said()));
        byState.replaceAll((state, said) -> said.stream().distinct().count() == 1 ? said.subList(0, 1) : said);
        return byState;
    }

    @Override
    public TaskReply call(TaskCall call) {
        String state = call.site().state();
        List<Said> said = byState.getOrDefault(state, List.of());
        int number = given.merge(state, 1, Integer::sum);
        if (said.isEmpty() || (number > said.size() && said.size() > 1)) {
            throw new IllegalStateException("there is no answer for call " + number + " of " + state);
        }
        return said.get(said.size() == 1 ? 0 : number - 1).reply();
    }

    boolean isUsedUp() {
        return byState.entrySet().stream()
                .allMatch(each ->
                        given.getOrDefault(each.getKey(), 0) >= each.getValue().size());
    }
}
