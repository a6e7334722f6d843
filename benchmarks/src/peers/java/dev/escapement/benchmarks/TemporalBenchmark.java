package dev.escapement.benchmarks;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What Temporal's test environment takes for the same stories, written as its workflows; always microseconds per state transition.
 *
 * <p>An environment serves one iteration of a few executions: its virtual clock runs ahead by years, and after some dozens of them it hangs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 10)
@Timeout(time = 60)
@Fork(1)
public class TemporalBenchmark {

    private static final String QUEUE = "work";

    private static final int TIMES = 20;

    private static final Map<String, Object> RESULT = result();

    private @Nullable TestWorkflowEnvironment environment;

    /** A fresh server, and a worker for it. */
    @Setup(Level.Iteration)
    public void begin() {
        TestWorkflowEnvironment fresh = TestWorkflowEnvironment.newInstance();
        Worker worker = fresh.newWorker(QUEUE);
        worker.registerWorkflowImplementationTypes(StoryInCode.class);
        worker.registerActivitiesImplementations(new WorkDone());
        fresh.start();
        environment = fresh;
    }

    /** Lets the server go. */
    @TearDown(Level.Iteration)
    public void end() {
        Objects.requireNonNull(environment).close();
    }

    /** One Task. */
    @Benchmark
    @OperationsPerInvocation(TIMES)
    public String s1OneActivity() {
        return tell("one");
    }

    /** Ten Tasks. */
    @Benchmark
    @OperationsPerInvocation(TIMES * 10)
    public String s2TenActivities() {
        return tell("ten");
    }

    /** A retry over six virtual seconds. */
    @Benchmark
    @OperationsPerInvocation(TIMES)
    public String s3Retry() {
        return tell("retry");
    }

    /** A saga that is compensated. */
    @Benchmark
    @OperationsPerInvocation(TIMES * 10)
    public String s4Saga() {
        return tell("saga");
    }

    /** A year. */
    @Benchmark
    @OperationsPerInvocation(TIMES)
    public String s8Year() {
        return tell("year");
    }

    private String tell(String story) {
        String told = "";
        for (int i = 0; i < TIMES; i++) {
            told = tellOnce(story);
        }
        return told;
    }

    private String tellOnce(String story) {
        Story workflow = Objects.requireNonNull(environment)
                .getWorkflowClient()
                .newWorkflowStub(
                        Story.class, WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build());
        try {
            return workflow.tell(story);
        } catch (WorkflowFailedException failed) {
            if (story.equals("saga")) {
                return "compensated";
            }
            throw failed;
        }
    }

    private static Map<String, Object> result() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ok", true);
        result.put("orderId", "ord-0000-1111-2222");
        result.put("status", "PROCESSED");
        result.put("amount", 129.95);
        result.put("currency", "EUR");
        result.put("tags", List.of("a", "b", "c"));
        result.put("note", "x".repeat(76));
        return result;
    }

    /** What is done outside. */
    @ActivityInterface
    public interface Work {

        /** One Task of a story. */
        Map<String, Object> perform(String task);
    }

    /** A workflow for every story. */
    @WorkflowInterface
    public interface Story {

        /** Runs one. */
        @WorkflowMethod
        String tell(String story);
    }

    /** Answers at once, but for what a story wants to see failing. */
    public static final class WorkDone implements Work {

        @Override
        public Map<String, Object> perform(String task) {
            int attempt = io.temporal.activity.Activity.getExecutionContext()
                    .getInfo()
                    .getAttempt();
            if (task.equals("transient") && attempt < 3) {
                throw ApplicationFailure.newFailure("again", "Transient");
            }
            if (task.equals("F5")) {
                throw ApplicationFailure.newNonRetryableFailure("no", "Boom");
            }
            return RESULT;
        }
    }

    /** The stories as code. */
    public static final class StoryInCode implements Story {

        private final Work work = Workflow.newActivityStub(
                Work.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofMinutes(1))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setInitialInterval(Duration.ofSeconds(2))
                                .setBackoffCoefficient(2)
                                .setMaximumAttempts(4)
                                .build())
                        .build());

        @Override
        public String tell(String story) {
            switch (story) {
                case "one" -> work.perform("T");
                case "ten" -> inARow(10);
                case "retry" -> work.perform("transient");
                case "saga" -> saga();
                case "year" -> {
                    Workflow.sleep(Duration.ofDays(365));
                    work.perform("T");
                }
                default -> throw new IllegalArgumentException(story);
            }
            return story;
        }

        private void inARow(int times) {
            for (int i = 0; i < times; i++) {
                work.perform("T" + i);
            }
        }

        private void saga() {
            Deque<String> done = new ArrayDeque<>();
            try {
                for (int i = 1; i <= 5; i++) {
                    work.perform("F" + i);
                    done.push("C" + i);
                }
            } catch (ActivityFailure failed) {
                done.forEach(work::perform);
                throw ApplicationFailure.newNonRetryableFailure("compensated", "SagaAborted");
            }
        }
    }
}
