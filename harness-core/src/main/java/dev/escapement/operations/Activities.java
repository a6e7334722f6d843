package dev.escapement.operations;

import dev.escapement.Names;
import dev.escapement.integration.ApiRefusal;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskTokenException;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The activities of an account, the tasks that wait for a worker and the workers that wait for a task. */
@API(status = Status.EXPERIMENTAL)
public final class Activities {

    private static final int MOST = 100_000;
    private static final int MOST_POLLERS = 1_000;
    private static final Duration LONGEST_POLL = Duration.ofSeconds(60);

    private final World world;
    private final Tags tags;
    private final Map<String, Activity> activities = new LinkedHashMap<>();
    private final Map<String, Deque<ActivityTask>> waiting = new LinkedHashMap<>();
    private final Map<String, Deque<ActivityPoll>> pollers = new LinkedHashMap<>();

    Activities(World world, Tags tags) {
        this.world = world;
        this.tags = tags;
    }

    /** CreateActivity. Asking again gives the activity that is there. */
    public Activity create(String name) {
        return create(name, new LinkedHashMap<>());
    }

    /** CreateActivity with tags. */
    public Activity create(String name, Map<String, String> tagged) {
        String arn = world.arn("activity", Names.checked(name));
        Activity known = activities.get(arn);
        if (known != null) {
            return known;
        }
        if (activities.size() >= MOST) {
            throw new ApiRefusal("ActivityLimitExceeded", "The maximum number of activities has been reached: " + MOST);
        }
        tags.put(arn, tagged);
        Activity created = new Activity(arn, name, world.now());
        activities.put(arn, created);
        return created;
    }

    /** DescribeActivity. */
    public Activity get(String arn) {
        Activity activity = activities.get(StatesArn.parse(arn, "activity").text());
        if (activity == null) {
            throw Refusals.noActivity(arn);
        }
        return activity;
    }

    /** ListActivities, in the order in which they were created. */
    public List<Activity> all() {
        return List.copyOf(activities.values());
    }

    /** DeleteActivity; without effect on an unknown one. */
    public void delete(String arn) {
        activities.remove(StatesArn.parse(arn, "activity").text());
        tags.forget(arn);
    }

    /** GetActivityTask: the longest waiting task, or the next to come within a minute. */
    public ActivityPoll poll(String arn, @Nullable String worker) {
        get(arn);
        ActivityPoll poll = new ActivityPoll(worker);
        ActivityTask task = take(arn, poll);
        if (task != null) {
            poll.end(task);
            return poll;
        }
        Deque<ActivityPoll> line = pollers.computeIfAbsent(arn, key -> new ArrayDeque<>());
        line.removeIf(ActivityPoll::isOver);
        if (line.size() >= MOST_POLLERS) {
            throw new ApiRefusal(
                    "ActivityWorkerLimitExceeded",
                    "The maximum number of workers concurrently polling for activity tasks has been reached.");
        }
        line.addLast(poll);
        world.simulation().inBackgroundAfter(LONGEST_POLL, poll::giveUp);
        return poll;
    }

    /** Takes a task into the line if it is for an activity of the account. */
    boolean queue(TaskCall call) {
        String arn = call.resource().arn();
        String token = call.taskToken();
        if (token == null || !activities.containsKey(arn)) {
            return false;
        }
        waiting.computeIfAbsent(arn, key -> new ArrayDeque<>())
                .addLast(new ActivityTask(token, Json.write(call.parameters())));
        // The engine hears the answer to this call first.
        world.simulation().after(Duration.ZERO, () -> serve(arn));
        return true;
    }

    private void serve(String arn) {
        Deque<ActivityPoll> line = pollers.getOrDefault(arn, new ArrayDeque<>());
        line.removeIf(ActivityPoll::isOver);
        ActivityPoll first = line.peekFirst();
        ActivityTask task = first == null ? null : take(arn, first);
        if (first != null && task != null) {
            line.removeFirst();
            first.end(task);
        }
    }

    /** Tasks that have ended meanwhile are passed over. */
    private @Nullable ActivityTask take(String arn, ActivityPoll poll) {
        Deque<ActivityTask> line = waiting.getOrDefault(arn, new ArrayDeque<>());
        for (ActivityTask task = line.pollFirst(); task != null; task = line.pollFirst()) {
            try {
                world.simulation().taskTokens().pickUp(task.token(), poll.worker());
                return task;
            } catch (TaskTokenException ended) {
                // Nobody waits for it any more.
            }
        }
        return null;
    }
}
