package dev.escapement.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.Execution;
import dev.escapement.ExecutionStatus;
import dev.escapement.StateMachine;
import dev.escapement.services.ServiceCatalog;
import org.junit.jupiter.api.Test;

class ContractCheckTest {

    private static final StateMachine PUT = TestMachines.task("Put", "arn:aws:states:::aws-sdk:dynamodb:putItem", """
            "Parameters": {"TableNam": "orders", "Item": {"id": {"S": "7"}}},""");

    @Test
    void a_request_that_does_not_fit_stops_the_run() {
        Script script = Script.create().state("Put").succeeds().checkingContracts(ContractCheck.ERROR);

        assertThatThrownBy(() -> TestMachines.run(PUT, "{}", script))
                .isInstanceOf(ScriptException.class)
                .hasMessage("The request of Put#1.1 does not fit aws-sdk:dynamodb:putItem:\n"
                        + "  TableName: Required field 'TableName' is missing\n"
                        + "  TableNam: Field 'TableNam' is not known, did you mean 'TableName'?");
    }

    @Test
    void the_same_may_be_noted_only() {
        Script script = Script.create().state("Put").succeeds().checkingContracts(ContractCheck.WARNING);

        Execution execution = TestMachines.run(PUT, "{}", script);

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(script.contractProblems()).singleElement().asString().startsWith("The request of Put#1.1 ");
    }

    @Test
    void nobody_looks_unless_asked() {
        Script script = Script.create().state("Put").returns("{\"Nonsense\": 1}");

        TestMachines.run(PUT, "{}", script);

        assertThat(script.contractProblems()).isEmpty();
    }

    @Test
    void an_answer_is_held_against_its_model_without_what_the_sdk_adds() {
        StateMachine get = TestMachines.task("Get", "arn:aws:states:::dynamodb:getItem", """
                "Parameters": {"TableName": "orders", "Key": {"id": {"S": "7"}}},""");
        Script fits = Script.create()
                .state("Get")
                .returns("{\"Item\": {\"id\": {\"S\": \"7\"}}}")
                .checkingContracts(ContractCheck.ERROR);
        Script doesNot = Script.create().state("Get").returns("{\"Items\": []}").checkingContracts(ContractCheck.ERROR);

        Execution execution = TestMachines.run(get, "{}", fits);

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThatThrownBy(() -> TestMachines.run(get, "{}", doesNot))
                .hasMessage("The scripted answer of Get#1.1 does not fit dynamodb:getItem:\n"
                        + "  Items: Field 'Items' is not known, did you mean 'Item'?");
    }

    @Test
    void the_report_of_a_job_is_held_against_the_job() {
        StateMachine train = TestMachines.task("Train", "arn:aws:states:::batch:submitJob.sync", """
                "Parameters": {"JobName": "j", "JobDefinition": "d", "JobQueue": "q"},""");
        Script script =
                Script.create().state("Train").returns("{\"Status\": \"DONE\"}").checkingContracts(ContractCheck.ERROR);

        assertThatThrownBy(() -> TestMachines.run(train, "{}", script))
                .hasMessageContaining("Status: Field 'Status' is not an expected value");
    }

    @Test
    void without_models_everything_fits() {
        Script script = Script.create()
                .state("Put")
                .returns("{\"Nonsense\": 1}")
                .checkingContracts(ServiceCatalog.empty(), ContractCheck.ERROR);

        Execution execution = TestMachines.run(PUT, "{}", script);

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void answers_can_be_made_up_for_any_call() {
        assertThat(Skeletons.smallest("arn:aws:states:::aws-sdk:s3:headObject")).hasToString("{}");
        assertThat(Skeletons.complete("dynamodb:getItem").fieldNames())
                .toIterable()
                .contains("Item", "ConsumedCapacity");
    }

    @Test
    void nothing_is_made_up_for_what_is_not_there() {
        assertThatThrownBy(() -> Skeletons.smallest("dynamodb:getItems"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no action 'getItems' of 'dynamodb' is known, did you mean ");
        assertThatThrownBy(() -> Skeletons.smallest("dynamodb"))
                .hasMessage("'dynamodb' is no resource of a Task, such as arn:aws:states:::sqs:sendMessage or"
                        + " aws-sdk:s3:headObject");
    }
}
