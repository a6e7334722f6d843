package dev.escapement.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.escapement.json.Json;
import dev.escapement.services.AwsAction;
import dev.escapement.services.AwsService;
import dev.escapement.services.ContractFinding;
import dev.escapement.services.ContractFinding.Known;
import dev.escapement.services.FieldValidationMode;
import dev.escapement.services.Member;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.ServiceError;
import dev.escapement.services.Shape;
import dev.escapement.services.Shape.Blob;
import dev.escapement.services.Shape.Numeric;
import dev.escapement.services.Shape.Text;
import dev.escapement.services.ShapeProblem;
import dev.escapement.services.TaskContract;
import dev.escapement.services.TaskResource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedServicesTest {

    private final ServiceCatalog catalog = ServiceCatalog.installed();

    @Test
    void the_core_finds_this_catalog_by_itself() {
        assertThat(catalog)
                .asInstanceOf(type(PublishedServices.class))
                .extracting(PublishedServices::source)
                .asString()
                .contains("aws-java-sdk-models");
    }

    @ParameterizedTest
    @CsvSource({
        "dynamodb, DynamoDb, putItem",
        "sfn, Sfn, startExecution",
        "s3, S3, getObject",
        "secretsmanager, SecretsManager, getSecretValue",
        "cloudwatchlogs, CloudWatchLogs, putLogEvents",
        "sesv2, SesV2, sendEmail",
        "applicationautoscaling, ApplicationAutoScaling, registerScalableTarget",
        "elasticloadbalancingv2, ElasticLoadBalancingV2, describeLoadBalancers",
        "eventbridge, EventBridge, putEvents",
        "ec2, Ec2, describeInstances",
        "rds, Rds, describeDBInstances",
        "sqs, Sqs, sendMessage",
        "wafv2, Wafv2, listWebACLs",
        "cognitoidentityprovider, CognitoIdentityProvider, adminCreateUser",
        "databasemigration, DatabaseMigration, startReplicationTask",
        "lexruntimev2, LexRuntimeV2, recognizeText",
        "iotdataplane, IotDataPlane, publish",
        "xray, XRay, putTraceSegments"
    })
    void services_and_actions_go_by_the_names_that_resources_use(String service, String prefix, String action) {
        AwsService found = service(service);

        assertThat(found.name()).isEqualTo(service);
        assertThat(found.errorPrefix()).isEqualTo(prefix);
        assertThat(found.actionNames()).contains(action);
        assertThat(found.action(action)).isNotNull();
    }

    @Test
    void names_are_sorted_and_there_are_many() {
        assertThat(catalog.serviceNames()).isSorted().hasSizeGreaterThan(370);
        assertThat(service("ec2").actionNames()).isSorted().hasSizeGreaterThan(600);
    }

    @Test
    void services_answer_to_the_names_people_use_for_them() {
        assertThat(service("sfn").aliases()).contains("stepfunctions", "states");
        assertThat(service("cloudwatchlogs").aliases()).contains("logs");
        assertThat(service("emr").aliases()).contains("elasticmapreduce");
        assertThat(service("emrcontainers").aliases()).contains("emr-containers");
    }

    @Test
    void constraints_of_the_model_are_kept() {
        Shape configuration = member(action("lambda", "getFunction").response(), "Configuration");
        Shape memory = member(configuration, "MemorySize");
        Shape cipher = member(action("kms", "encrypt").response(), "CiphertextBlob");
        Shape status = member(action("sfn", "describeExecution").response(), "Status");
        Shape name = member(action("sqs", "createQueue").request(), "QueueName");
        Shape topic = member(action("sns", "publish").request(), "TopicArn");
        Shape account = member(action("account", "getContactInformation").request(), "AccountId");

        assertThat(((Numeric) memory).range().min()).isEqualTo(BigDecimal.valueOf(128));
        assertThat(((Blob) cipher).length().min()).isEqualTo(BigDecimal.ONE);
        assertThat(((Text) status).values()).contains("RUNNING", "PENDING_REDRIVE");
        assertThat(name).isInstanceOf(Text.class);
        assertThat(topic).isInstanceOf(Text.class);
        assertThat(((Text) account).pattern()).isEqualTo("^\\d{12}$");
    }

    @Test
    void members_have_both_spellings() {
        Member digest = memberOf(action("sqs", "sendMessage").response(), "Md5OfMessageBody");
        Shape item = member(action("dynamodb", "getItem").response(), "Item");
        Shape value = ((Shape.MapOf) item).value();
        Member returned = memberOf(action("ec2", "createRoute").response(), "ReturnValue");

        assertThat(digest.name()).isEqualTo("MD5OfMessageBody");
        assertThat(((Shape.Structure) value).members())
                .extracting(Member::sdkName)
                .contains("Bool", "Nul", "Ss", "M", "L");
        assertThat(((Shape.Structure) value).members()).extracting(Member::name).contains("BOOL", "NULL", "SS");
        assertThat(returned.name()).isEqualTo("Return");
    }

    @Test
    void errors_are_named_as_tasks_report_them() {
        assertThat(action("rds", "describeDBInstances").errors())
                .containsExactly(new ServiceError(
                        "Rds.DbInstanceNotFoundException", "DBInstanceNotFoundFault", "DBInstanceNotFound", 404));
        assertThat(action("sqs", "sendMessage").errors())
                .extracting(ServiceError::name)
                .contains("Sqs.QueueDoesNotExistException");
        assertThat(action("s3", "getObject").errors())
                .contains(new ServiceError("S3.NoSuchKeyException", "NoSuchKey", "NoSuchKey", 404));
        assertThat(action("sfn", "sendTaskSuccess").errors())
                .contains(new ServiceError("Sfn.InvalidTokenException", "InvalidToken", "InvalidToken", 400));
    }

    @Test
    void the_newest_members_of_step_functions_are_there() {
        assertThat(action("sfn", "testState").request().members())
                .extracting(Member::sdkName)
                .contains("Definition", "Mock", "StateConfiguration", "Context");
    }

    @Test
    void the_body_of_an_object_is_streamed() {
        Shape body = member(action("s3", "getObject").response(), "Body");

        assertThat(((Blob) body).streaming()).isTrue();
    }

    @Test
    void the_same_question_gets_the_same_shapes() {
        Shape first = member(action("dynamodb", "getItem").response(), "ConsumedCapacity");
        Shape second = member(action("dynamodb", "putItem").response(), "ConsumedCapacity");

        assertThat(first).isSameAs(second);
    }

    @Test
    void what_does_not_exist_is_null() {
        assertThat(catalog.service("nosuch")).isNull();
        assertThat(service("sqs").action("SendMessage")).isNull();
    }

    @Test
    void a_mocked_result_is_judged_by_the_model_of_the_call() {
        TaskContract describe = contract("arn:aws:states:::states:startExecution.sync:2");
        TaskContract put = contract("arn:aws:states:::dynamodb:putItem");

        assertThat(describe.problemsOfMockedResult(Json.emptyObject(), FieldValidationMode.STRICT))
                .extracting(ShapeProblem::text)
                .startsWith("Required field 'ExecutionArn' is missing");
        assertThat(put.problemsOfMockedResult(
                        Json.parse("{\"ConsumedCapacity\":{\"CapacityUnits\":\"1\"}}"), FieldValidationMode.PRESENT))
                .extracting(ShapeProblem::path)
                .containsExactly("ConsumedCapacity.CapacityUnits");
    }

    @Test
    void every_call_there_is_can_be_read_and_its_made_up_results_fit() {
        List<String> misfits = new ArrayList<>();
        int offered = 0;
        for (String service : catalog.serviceNames()) {
            for (String action : service(service).actionNames()) {
                ContractFinding finding = find("arn:aws:states:::aws-sdk:" + service + ":" + action);
                if (finding instanceof Known known) {
                    offered++;
                    addMisfits(known.contract(), misfits);
                }
            }
        }

        assertThat(misfits).isEmpty();
        assertThat(offered).isGreaterThan(15_000);
    }

    private static void addMisfits(TaskContract contract, List<String> misfits) {
        List<ShapeProblem> problems = new ArrayList<>(contract.problemsOfResult(contract.smallestResult()));
        problems.addAll(contract.problemsOfResult(contract.completeResult()));
        problems.forEach(problem -> misfits.add(contract.resource().arn() + ": " + problem.text()));
    }

    private ContractFinding find(String arn) {
        return TaskContract.find(Objects.requireNonNull(TaskResource.parse(arn)), catalog);
    }

    private TaskContract contract(String arn) {
        return ((Known) find(arn)).contract();
    }

    private AwsService service(String name) {
        return Objects.requireNonNull(catalog.service(name), name);
    }

    private AwsAction action(String service, String name) {
        return Objects.requireNonNull(service(service).action(name), name);
    }

    private static Shape member(Shape structure, String sdkName) {
        return memberOf(structure, sdkName).shape();
    }

    private static Member memberOf(Shape structure, String sdkName) {
        return ((Shape.Structure) structure)
                .members().stream()
                        .filter(member -> member.sdkName().equals(sdkName))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no member " + sdkName));
    }
}
