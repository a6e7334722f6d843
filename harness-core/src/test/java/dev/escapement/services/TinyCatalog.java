package dev.escapement.services;

import dev.escapement.services.Shape.Blob;
import dev.escapement.services.Shape.ListOf;
import dev.escapement.services.Shape.MapOf;
import dev.escapement.services.Shape.NumberKind;
import dev.escapement.services.Shape.Numeric;
import dev.escapement.services.Shape.Structure;
import dev.escapement.services.Shape.Text;
import dev.escapement.services.Shape.Timestamp;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A handful of services, cut down to what tests need. */
final class TinyCatalog implements ServiceCatalog {

    static final Shape STRING = new Text(Range.ANY, null, List.of());
    static final Shape NAME = new Text(length(1, 8), "[a-z]+", List.of());
    static final Shape COLOUR = new Text(Range.ANY, null, List.of("RED", "GREEN"));
    static final Shape COUNT = new Numeric(NumberKind.INTEGER, length(1, 10));
    static final Shape MOMENT = new Timestamp();
    static final Shape BYTES = new Blob(length(1, 4), false);

    private final Map<String, AwsService> services = new TreeMap<>();

    TinyCatalog() {
        add("sfn", "Sfn", List.of("stepfunctions", "states"), startExecution(), describeExecution());
        add("sqs", "Sqs", List.of(), sendMessage());
        add("eventbridge", "EventBridge", List.of("events"), putEvents());
        add("codebuild", "CodeBuild", List.of(), action("startBuild", List.of()), batchGetBuilds());
        add("sts", "Sts", List.of(), new AwsAction("assumeRole", structure(), structure(), List.of(), false));
    }

    static Range length(int min, int max) {
        return new Range(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    static Structure structure(Member... members) {
        return Structure.of(List.of(members));
    }

    static Member required(String name, Shape shape) {
        return new Member(name, name, true, shape);
    }

    static Member optional(String name, Shape shape) {
        return new Member(name, name, false, shape);
    }

    static ListOf listOf(Shape element) {
        return new ListOf(element, Range.ANY);
    }

    static MapOf mapOf(Shape value) {
        return new MapOf(STRING, value, Range.ANY);
    }

    @Override
    public List<String> serviceNames() {
        return List.copyOf(services.keySet());
    }

    @Override
    public @Nullable AwsService service(String name) {
        return services.get(name);
    }

    private void add(String name, String prefix, List<String> aliases, AwsAction... actions) {
        services.put(name, new TinyService(name, prefix, aliases, List.of(actions)));
    }

    private static AwsAction startExecution() {
        Structure request = structure(required("StateMachineArn", STRING), optional("Input", STRING));
        Structure response = structure(required("ExecutionArn", STRING), required("StartDate", MOMENT));
        ServiceError missing = new ServiceError(
                "Sfn.StateMachineDoesNotExistException", "StateMachineDoesNotExist", "StateMachineDoesNotExist", 400);
        return new AwsAction("startExecution", request, response, List.of(missing), true);
    }

    private static AwsAction describeExecution() {
        return action("describeExecution", List.of(required("Status", COLOUR), optional("Output", STRING)));
    }

    private static AwsAction sendMessage() {
        Member digest = new Member("MD5OfMessageBody", "Md5OfMessageBody", false, STRING);
        Structure request = structure(required("QueueUrl", STRING), required("MessageBody", STRING));
        return new AwsAction("sendMessage", request, structure(digest), List.of(), true);
    }

    private static AwsAction putEvents() {
        Structure entry = structure(optional("Source", STRING), optional("Detail", STRING));
        Structure request = structure(required("Entries", listOf(entry)));
        return new AwsAction("putEvents", request, structure(), List.of(), true);
    }

    private static AwsAction batchGetBuilds() {
        return action(
                "batchGetBuilds", List.of(optional("Builds", listOf(structure(required("BuildStatus", STRING))))));
    }

    private static AwsAction action(String name, List<Member> response) {
        return new AwsAction(name, structure(), Structure.of(response), List.of(), true);
    }

    private record TinyService(String name, String errorPrefix, List<String> aliases, List<AwsAction> actions)
            implements AwsService {

        @Override
        public List<String> actionNames() {
            return actions.stream().map(AwsAction::name).toList();
        }

        @Override
        public @Nullable AwsAction action(String wanted) {
            return actions.stream()
                    .filter(action -> action.name().equals(wanted))
                    .findFirst()
                    .orElse(null);
        }
    }
}
