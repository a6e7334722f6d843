package dev.escapement.operations;

import static dev.escapement.operations.Accounts.account;
import static dev.escapement.operations.Accounts.create;
import static dev.escapement.operations.Accounts.refusal;
import static dev.escapement.operations.Accounts.resting;
import static dev.escapement.operations.Accounts.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.WorkflowType;
import dev.escapement.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MachinesTest {

    private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:Orders";

    @Test
    void creating_the_same_again_gives_the_machine_that_is_there() {
        Account account = account();
        RegisteredMachine first = account.machines().create(MachineRequest.of("Orders", saying("a")));

        RegisteredMachine again = account.machines().create(MachineRequest.of("Orders", saying("a")));

        assertThat(again).isSameAs(first);
        assertThat(again.arn()).isEqualTo(ARN);
    }

    @Test
    void another_definition_under_the_same_name_is_refused_even_if_only_white_space_differs() {
        Account account = account();
        create(account, "Orders", saying("a"));

        assertThat(refusal(() -> create(account, "Orders", saying("a") + " ")))
                .isEqualTo("StateMachineAlreadyExists: State Machine Already Exists: '" + ARN + "'");
        assertThat(refusal(() -> account.machines()
                        .create(MachineRequest.of("Orders", saying("a")).ofType(WorkflowType.EXPRESS))))
                .startsWith("StateMachineAlreadyExists");
    }

    @Test
    void a_bad_name_or_definition_is_refused_in_the_words_of_the_service() {
        Account account = account();

        assertThat(refusal(() -> create(account, "a b", saying("a")))).isEqualTo("InvalidName: Invalid Name: 'a b'");
        assertThat(refusal(() -> create(account, "Orders", "{}")))
                .isEqualTo("InvalidDefinition: Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED:"
                        + " These fields are required: [States, StartAt] at /'");
    }

    @Test
    void an_update_is_described_at_once_and_started_some_seconds_later() {
        Simulation simulation = Simulation.builder().build();
        Account account = Account.in(simulation);
        String orders = create(account, "Orders", saying("old"));

        account.machines().update(orders, MachineChange.to(saying("new")));

        assertThat(account.machines().get(orders).revision().definition()).isEqualTo(saying("new"));
        simulation.advanceBy(Duration.ofMillis(2_999));
        assertThat(output(account, orders)).isEqualTo("\"old\"");
        simulation.advanceBy(Duration.ofMillis(1));
        assertThat(output(account, orders)).isEqualTo("\"new\"");
    }

    @Test
    void a_running_execution_keeps_the_definition_it_was_started_with() {
        Account account = account();
        String orders = create(account, "Orders", resting(60));
        Execution running = account.executions().start(orders, "{}");

        account.machines().update(orders, MachineChange.to(saying("new")));

        assertThat(account.executions().revisionOf(running.arn()).definition()).isEqualTo(resting(60));
        assertThat(running.runToEnd().elapsed()).isEqualTo(Duration.ofMinutes(1));
        assertThat(output(account, orders)).isEqualTo("\"new\"");
    }

    @Test
    void only_a_change_that_changes_something_makes_a_revision() {
        Account account = account();
        String orders = create(account, "Orders", saying("a"));
        assertThat(account.machines().get(orders).revision().id())
                .as("the first has no name")
                .isNull();

        String unchanged =
                account.machines().update(orders, MachineChange.to(saying("a"))).id();
        String second =
                account.machines().update(orders, MachineChange.to(saying("b"))).id();
        String same =
                account.machines().update(orders, MachineChange.to(saying("b"))).id();
        String third = account.machines()
                .update(orders, MachineChange.toRole("arn:aws:iam::1:role/r"))
                .id();

        assertThat(unchanged).isNull();
        assertThat(second).isNotNull().isEqualTo(same).isNotEqualTo(third);
    }

    @Test
    void an_update_of_nothing_and_of_an_unknown_machine_is_refused() {
        Account account = account();
        String orders = create(account, "Orders", saying("a"));

        assertThat(refusal(() -> account.machines().update(orders, new MachineChange(null, null, null, null, null))))
                .isEqualTo("MissingRequiredParameter: Either the definition, the role ARN, the LoggingConfiguration, or"
                        + " the TracingConfiguration must be specified");
        assertThat(refusal(() -> account.machines().update(ARN + "2", MachineChange.to(saying("a")))))
                .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + ARN + "2'");
        assertThat(refusal(() -> account.machines().update("orders", MachineChange.to(saying("a")))))
                .isEqualTo("InvalidArn: Invalid Arn: 'Invalid ARN prefix: orders'");
        assertThat(refusal(() -> account.machines()
                        .update(orders, new MachineChange(null, null, Json.parse("{\"level\": \"ALL\"}"), null, null))))
                .isEqualTo("InvalidLoggingConfiguration: Invalid Logging Configuration: Must specify exactly one Log"
                        + " Destination.");
    }

    @Test
    void a_deleted_machine_takes_no_starts_and_is_gone_when_its_last_execution_has_ended() {
        Account account = account();
        String orders = create(account, "Orders", resting(60));
        Execution running = account.executions().start(orders, "{}");

        account.machines().delete(orders);

        assertThat(account.machines().get(orders).isDeleting()).isTrue();
        assertThat(refusal(() -> account.executions().start(orders, "{}"))).startsWith("StateMachineDeleting: ");
        assertThat(refusal(() -> create(account, "Orders", resting(60)))).startsWith("StateMachineDeleting: ");
        running.stop(null, null);
        assertThat(refusal(() -> account.machines().get(orders))).startsWith("StateMachineDoesNotExist: ");
        assertThat(refusal(() -> account.executions().redrive(running.arn())))
                .isEqualTo("ExecutionNotRedrivable: State machine is in DELETING status");
    }

    @Test
    void deleting_an_unknown_machine_is_no_trouble() {
        Account account = account();

        account.machines().delete(ARN);

        assertThat(account.machines().all()).isEmpty();
    }

    @Test
    void accounts_in_two_regions_do_not_know_each_other() {
        Simulation simulation = Simulation.builder().build();
        Account here = Accounts.in(simulation);
        Account there = Account.builder(simulation)
                .region("eu-central-1")
                .id("999999999999")
                .build();

        String orders = create(there, "Orders", saying("there"));
        Execution execution = there.executions().start(orders, "{}").runToEnd();

        assertThat(orders).isEqualTo("arn:aws:states:eu-central-1:999999999999:stateMachine:Orders");
        assertThat(execution.arn()).startsWith("arn:aws:states:eu-central-1:999999999999:execution:Orders:");
        assertThat(refusal(() -> here.executions().start(orders, "{}"))).startsWith("StateMachineDoesNotExist: ");
        assertThat(refusal(() -> here.executions().get(execution.arn()))).startsWith("ExecutionDoesNotExist: ");
        assertThat(here.executions().all()).isEmpty();
        assertThat(there.executions().all()).containsExactly(execution);
    }

    private static String output(Account account, String arn) {
        return String.valueOf(account.executions().start(arn, "{}").runToEnd().output());
    }
}
