package dev.escapement.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.services.ContractFinding.Known;
import dev.escapement.services.ContractFinding.NotOffered;
import dev.escapement.services.ContractFinding.UnknownAction;
import dev.escapement.services.ContractFinding.UnknownService;
import dev.escapement.services.ContractFinding.Unmodelled;
import dev.escapement.services.ContractFinding.UnsupportedPattern;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractFindingTest {

    private final ServiceCatalog catalog = new TinyCatalog();

    @Test
    void a_call_of_the_sdk_that_exists_is_known() {
        ContractFinding finding = find("aws-sdk:sfn:startExecution");

        assertThat(finding).isInstanceOf(Known.class);
        assertThat(finding.describe()).isEqualTo("'startExecution' is an action of 'aws-sdk:sfn'");
    }

    @Test
    void a_service_under_a_name_that_people_use_for_it_is_pointed_out() {
        ContractFinding finding = find("aws-sdk:stepfunctions:startExecution");

        assertThat(finding).isInstanceOf(UnknownService.class);
        assertThat(finding.describe())
                .isEqualTo("no service 'aws-sdk:stepfunctions' is known, did you mean 'aws-sdk:sfn'?");
    }

    @Test
    void a_service_spelled_nearly_right_is_pointed_out() {
        ContractFinding finding = find("aws-sdk:eventbrige:putEvents");

        assertThat(finding.describe())
                .isEqualTo("no service 'aws-sdk:eventbrige' is known, did you mean 'aws-sdk:eventbridge'?");
    }

    @Test
    void a_service_like_no_other_is_just_unknown() {
        ContractFinding finding = find("aws-sdk:brandnewthing:do");

        assertThat(finding.describe()).isEqualTo("no service 'aws-sdk:brandnewthing' is known");
    }

    @Test
    void an_action_spelled_nearly_right_is_pointed_out() {
        ContractFinding finding = find("aws-sdk:sfn:StartExecutions");

        assertThat(finding).isInstanceOf(UnknownAction.class);
        assertThat(finding.describe())
                .isEqualTo("no action 'StartExecutions' of 'aws-sdk:sfn' is known,"
                        + " did you mean 'aws-sdk:sfn:startExecution'?");
    }

    @Test
    void an_action_that_tasks_may_not_call_is_not_offered() {
        ContractFinding finding = find("aws-sdk:sts:assumeRole");

        assertThat(finding).isInstanceOf(NotOffered.class);
        assertThat(finding.describe()).isEqualTo("Step Functions does not offer 'assumeRole' of 'aws-sdk:sts'");
    }

    @Test
    void calls_of_the_sdk_wait_for_no_job() {
        ContractFinding finding = find("aws-sdk:sfn:startExecution.sync");

        assertThat(finding).isInstanceOf(UnsupportedPattern.class);
        assertThat(finding.describe())
                .isEqualTo("'aws-sdk:sfn:startExecution' does not support '.sync', only"
                        + " 'aws-sdk:sfn:startExecution', 'aws-sdk:sfn:startExecution.waitForTaskToken'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lambda:invoke.waitForTaskToken",
                "dynamodb:updateItem",
                "states:startExecution.sync:2",
                "ecs:runTask.sync",
                "emr-serverless:startJobRun.sync",
                "http:invoke",
                "eks:runJob.sync"
            })
    void optimised_integrations_are_known_without_any_catalog(String call) {
        ContractFinding finding = TaskContract.find(resource(call), ServiceCatalog.empty());

        assertThat(finding).isInstanceOf(Known.class);
    }

    @Test
    void an_optimised_integration_without_the_action_names_the_one_it_has_and_the_call_through_the_sdk() {
        ContractFinding near = find("states:startExecutio");
        ContractFinding throughSdk = find("states:describeExecution");

        assertThat(near.describe())
                .isEqualTo("no action 'startExecutio' of 'states' is known, did you mean 'states:startExecution'?");
        assertThat(throughSdk.describe())
                .isEqualTo("no action 'describeExecution' of 'states' is known,"
                        + " did you mean 'aws-sdk:sfn:describeExecution'?");
    }

    @Test
    void a_query_of_dynamodb_is_unknown_without_any_catalog() {
        ContractFinding finding = TaskContract.find(resource("dynamodb:query"), ServiceCatalog.empty());

        assertThat(finding).isInstanceOf(UnknownAction.class);
        assertThat(finding.describe()).isEqualTo("no action 'query' of 'dynamodb' is known");
    }

    @Test
    void a_service_without_an_optimised_integration_may_still_be_called_through_the_sdk() {
        ContractFinding finding = find("sfn:startExecution");

        assertThat(finding).isInstanceOf(UnknownService.class);
        assertThat(finding.describe()).isEqualTo("no service 'sfn' is known, did you mean 'aws-sdk:sfn'?");
    }

    @Test
    void an_integration_that_starts_no_job_does_not_wait_for_one() {
        ContractFinding finding = find("sqs:sendMessage.sync");

        assertThat(finding.describe())
                .isEqualTo("'sqs:sendMessage' does not support '.sync', only"
                        + " 'sqs:sendMessage', 'sqs:sendMessage.waitForTaskToken'");
    }

    @Test
    void without_a_catalog_nothing_is_said_about_calls_of_the_sdk() {
        ContractFinding finding = TaskContract.find(resource("aws-sdk:nosuch:thing"), ServiceCatalog.empty());

        assertThat(finding).isInstanceOf(Unmodelled.class);
        assertThat(finding.describe()).isEqualTo("nothing is known of 'arn:aws:states:::aws-sdk:nosuch:thing'");
    }

    @Test
    void nothing_is_known_of_activities() {
        TaskResource activity =
                Objects.requireNonNull(TaskResource.parse("arn:aws:states:us-east-1:111111111111:activity:Paint"));

        ContractFinding finding = TaskContract.find(activity, catalog);

        assertThat(finding).isInstanceOf(Unmodelled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamodb:query", "nosuch:action", "sqs:sendMessage.sync", "aws-sdk:sqs:sendMessage.sync"})
    void what_the_service_refuses_at_creation_is_refused(String call) {
        assertThat(find(call).refused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sqs:sendMessage", "aws-sdk:nosuch:action", "aws-sdk:sqs:sendMessages", "aws-sdk:sts:assumeRole"
            })
    void what_may_be_newer_than_the_catalog_is_not_refused(String call) {
        assertThat(find(call).refused()).isFalse();
    }

    private ContractFinding find(String call) {
        return TaskContract.find(resource(call), catalog);
    }

    private static TaskResource resource(String call) {
        return Objects.requireNonNull(TaskResource.parse("arn:aws:states:::" + call));
    }
}
