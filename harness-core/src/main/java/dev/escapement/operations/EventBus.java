package dev.escapement.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Execution;
import dev.escapement.ExecutionListener;
import dev.escapement.WorkflowType;
import dev.escapement.json.Json;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The default event bus of an account: who told what, and the rules that start executions for it. */
@API(status = Status.EXPERIMENTAL)
public final class EventBus implements ExecutionListener {

    private final World world;
    private final Executions executions;
    private final List<StatusChange> statusChanges = new ArrayList<>();
    private final List<JsonNode> put = new ArrayList<>();
    private final List<EventRule> rules = new ArrayList<>();

    EventBus(World world, Executions executions) {
        this.world = world;
        this.executions = executions;
    }

    /** What Standard executions told so far, in its order: one for each start, end and redrive. */
    public List<StatusChange> statusChanges() {
        return Collections.unmodifiableList(statusChanges);
    }

    /** What others put there so far, in its order. */
    public List<JsonNode> put() {
        return Collections.unmodifiableList(put);
    }

    /** Adds a rule, which sees what comes from now on. */
    public EventRule rule(EventRule rule) {
        rules.add(rule);
        return rule;
    }

    /**
     * Somebody else tells of something: an object was created, a schedule is due, an order came in.
     *
     * @param source such as {@code aws.s3}
     * @return the event as the rules see it
     */
    public JsonNode put(String source, String detailType, JsonNode detail, String... resources) {
        List<JsonNode> named = Stream.of(resources).map(Json::text).toList();
        JsonNode event = Json.object(12)
                .put("version", "0")
                .put("id", world.uuid("event"))
                .put("detail-type", detailType)
                .put("source", source)
                .put("account", world.account())
                .put("time", world.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", world.region())
                .put("resources", Json.array(named))
                .put("detail", Json.adopt(detail))
                .build();
        put.add(event);
        tellRules(event);
        return event;
    }

    @Override
    public void started(Execution execution) {
        changed(execution);
    }

    @Override
    public void redriven(Execution execution) {
        changed(execution);
    }

    @Override
    public void ended(Execution execution) {
        changed(execution);
    }

    private void changed(Execution execution) {
        boolean told = execution.machine().type() == WorkflowType.STANDARD
                && world.isHome(StatesArn.parse(execution.arn()));
        if (!told) {
            return;
        }
        StatusChange change = StatusChange.now(world.uuid("event"), execution, world.now());
        statusChanges.add(change);
        if (!rules.isEmpty()) {
            tellRules(change.toJson());
        }
    }

    /** What a rule starts takes its turn like all that happens. */
    private void tellRules(JsonNode event) {
        for (EventRule rule : rules) {
            if (rule.chooses(event)) {
                world.simulation().after(Duration.ZERO, () -> rule.invoke(event, executions, world.now()));
            }
        }
    }
}
