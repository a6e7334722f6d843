package dev.escapement.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.services.ContractFinding.Known;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TaskContractTest {

    private final ServiceCatalog catalog = new TinyCatalog();

    @Test
    void optimised_integrations_spell_members_as_the_model_does() {
        TaskContract contract = contract("arn:aws:states:::sqs:sendMessage");

        List<ShapeProblem> problems = strict(contract, "{'MD5OfMessageBody': 1}");

        assertThat(problems)
                .extracting(ShapeProblem::text)
                .containsExactly("Field 'MD5OfMessageBody' must be a string");
    }

    @Test
    void calls_of_the_sdk_spell_members_as_its_accessors_do() {
        TaskContract contract = contract("arn:aws:states:::aws-sdk:sqs:sendMessage");

        List<ShapeProblem> problems = strict(contract, "{'Md5OfMessageBody': 1, 'MD5OfMessageBody': 1}");

        assertThat(problems)
                .extracting(ShapeProblem::text)
                .containsExactly("Field 'Md5OfMessageBody' must be a string");
    }

    @Test
    void errors_carry_the_prefix_of_the_integration() {
        TaskContract sdk = contract("arn:aws:states:::aws-sdk:sfn:startExecution");
        TaskContract optimised = contract("arn:aws:states:::states:startExecution");

        assertThat(sdk.errors())
                .extracting(ServiceError::name)
                .containsExactly("Sfn.StateMachineDoesNotExistException");
        assertThat(sdk.errorPrefix()).isEqualTo("Sfn");
        assertThat(sdk.unmodelledError()).isEqualTo("Sfn.SfnException");
        assertThat(optimised.errors())
                .extracting(ServiceError::name)
                .containsExactly("StepFunctions.StateMachineDoesNotExistException");
        assertThat(optimised.errorPrefix()).isEqualTo("StepFunctions");
        assertThat(optimised.unmodelledError()).isEqualTo("StepFunctions.AWSStepFunctionsException");
    }

    @Test
    void faults_of_a_model_become_exceptions() {
        OptimisedService service = new OptimisedService("rds", "rds", "Rds", "Rds.RdsException");

        ServiceError renamed = service.named(new ServiceError("", "dbNotFoundFault", "DBNotFound", 404));

        assertThat(renamed)
                .isEqualTo(new ServiceError("Rds.DbNotFoundException", "dbNotFoundFault", "DBNotFound", 404));
    }

    @Test
    void a_task_that_starts_a_job_gets_what_the_job_says_of_itself() {
        TaskContract contract = contract("arn:aws:states:::states:startExecution.sync");

        assertThat(strict(contract, "{'ExecutionArn': 'a', 'StartDate': 'now'}"))
                .extracting(ShapeProblem::text)
                .containsExactly("Required field 'Status' is missing");
        assertThat(strict(contract, "{'Status': 'RED', 'Output': {'json': true}}"))
                .extracting(ShapeProblem::text)
                .containsExactly("Field 'Output' must be a string");
    }

    @Test
    void the_second_version_of_sync_hands_over_output_as_json_but_is_mocked_by_what_the_service_reports() {
        TaskContract contract = contract("arn:aws:states:::states:startExecution.sync:2");
        String parsed = "{'Status': 'RED', 'Output': {'json': true}}";

        assertThat(contract.problemsOfResult(json(parsed))).isEmpty();
        assertThat(strict(contract, parsed))
                .extracting(ShapeProblem::text)
                .containsExactly("Field 'Output' must be a string");
    }

    @Test
    void the_part_of_an_answer_that_counts_may_be_wrapped_under_another_name() {
        TaskContract contract = contract("arn:aws:states:::codebuild:startBuild.sync");

        assertThat(contract.completeResult()).hasToString("{\"Build\":{\"BuildStatus\":\"\"}}");
    }

    @Test
    void what_a_callback_hands_back_may_be_anything() {
        TaskContract contract = contract("arn:aws:states:::sqs:sendMessage.waitForTaskToken");

        assertThat(contract.result()).isNull();
        assertThat(contract.problemsOfResult(json("{'MD5OfMessageBody': 1}"))).isEmpty();
        assertThat(contract.smallestResult()).isEqualTo(Json.emptyObject());
    }

    @Test
    void members_that_hold_any_json_are_found_in_lists_too() {
        TaskContract contract = contract("arn:aws:states:::events:putEvents");

        assertThat(contract.problemsOfRequest(json("{'Entries': [{'Source': 1, 'Detail': {'id': 7}}]}")))
                .extracting(ShapeProblem::path)
                .containsExactly("Entries[0].Source");
    }

    @Test
    void requests_name_unknown_members_and_the_nearest_known_one() {
        TaskContract contract = contract("arn:aws:states:::aws-sdk:sqs:sendMessage");

        List<ShapeProblem> problems = contract.problemsOfRequest(json("{'QueueURL': 'q', 'MessageBody': 'm'}"));

        assertThat(problems)
                .extracting(ShapeProblem::text)
                .containsExactly(
                        "Required field 'QueueUrl' is missing",
                        "Field 'QueueURL' is not known, did you mean 'QueueUrl'?");
    }

    @Test
    void a_function_takes_and_gives_any_json() {
        TaskContract contract = contract("arn:aws:lambda:us-east-1:111111111111:function:Price");

        assertThat(contract.request()).isNull();
        assertThat(contract.result()).isNull();
        assertThat(contract.unmodelledError()).isEqualTo("Lambda.AWSLambdaException");
    }

    @Test
    void without_a_catalog_optimised_integrations_are_known_but_not_checked() {
        TaskResource resource = Objects.requireNonNull(TaskResource.parse("arn:aws:states:::sqs:sendMessage"));

        TaskContract contract = ((Known) TaskContract.find(resource, ServiceCatalog.empty())).contract();

        assertThat(contract.problemsOfRequest(json("{'nonsense': 1}"))).isEmpty();
        assertThat(contract.errors()).isEmpty();
        assertThat(contract.unmodelledError()).isEqualTo("SQS.AmazonSQSException");
    }

    @Test
    void this_library_alone_installs_no_catalog() {
        assertThat(ServiceCatalog.installed().serviceNames()).isEmpty();
        assertThat(ServiceCatalog.installed().service("sqs")).isNull();
    }

    private TaskContract contract(String arn) {
        return ((Known) TaskContract.find(Objects.requireNonNull(TaskResource.parse(arn)), catalog)).contract();
    }

    private static List<ShapeProblem> strict(TaskContract contract, String value) {
        return contract.problemsOfMockedResult(json(value), FieldValidationMode.STRICT);
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }
}
