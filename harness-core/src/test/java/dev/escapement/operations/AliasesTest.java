package dev.escapement.operations;

import static dev.escapement.operations.Accounts.account;
import static dev.escapement.operations.Accounts.create;
import static dev.escapement.operations.Accounts.refusal;
import static dev.escapement.operations.Accounts.resting;
import static dev.escapement.operations.Accounts.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.Execution;
import dev.escapement.Simulation;
import dev.escapement.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AliasesTest {

    @Test
    void publishing_the_same_revision_again_gives_the_same_version() {
        Account account = account();
        String orders = create(account, "Orders", saying("a"));

        MachineVersion first = account.versions().publish(orders);
        MachineVersion again = account.versions().publish(orders);
        account.machines().update(orders, MachineChange.to(saying("b")));
        MachineVersion second = account.versions().publish(orders);

        assertThat(first.arn()).isEqualTo(orders + ":1");
        assertThat(again).isSameAs(first);
        assertThat(second.arn()).isEqualTo(orders + ":2");
        assertThat(account.versions().list(orders)).containsExactly(second, first);
    }

    @Test
    void publishing_a_revision_that_is_not_the_latest_is_refused() {
        Account account = account();
        String orders = create(account, "Orders", saying("a"));
        String second =
                account.machines().update(orders, MachineChange.to(saying("b"))).id();

        assertThat(refusal(() -> account.versions().publish(orders, "INITIAL", "")))
                .isEqualTo("ConflictException: Failed to publish the State Machine version for revision INITIAL."
                        + " The current State Machine revision is " + second + ".");
        assertThat(account.versions().publish(orders, second, "").number()).isEqualTo(1);
    }

    @Test
    void the_number_of_a_deleted_version_is_never_given_again() {
        Account account = account();
        String orders = create(account, "Orders", saying("a"));
        account.versions().delete(account.versions().publish(orders).arn());

        assertThat(account.versions().publish(orders).number()).isEqualTo(2);
    }

    @Test
    void a_start_through_a_version_runs_it_whatever_the_machine_has_become() {
        Account account = account();
        String orders = create(account, "Orders", saying("a"));
        String one = account.versions().publish(orders).arn();
        account.machines().update(orders, MachineChange.to(saying("b")));

        Execution execution = account.executions().start(one, "{}").runToEnd();

        assertThat(execution.output()).isEqualTo(Json.text("a"));
        assertThat(execution.versionArn()).isEqualTo(one);
        assertThat(execution.aliasArn()).isNull();
        assertThat(execution.history().get(0).details())
                .isEqualTo(Json.parse("{\"input\": \"{}\", \"inputDetails\": {\"truncated\": false},"
                        + " \"roleArn\": \"arn:aws:iam::123456789012:role/StepFunctionsRole\","
                        + " \"stateMachineVersionArn\": \"" + one + "\"}"));
    }

    @Test
    void an_alias_leads_so_many_of_a_hundred_starts_to_each_version_as_the_seed_decides() {
        List<String> once = wordsSaid(7);

        assertThat(once.stream().filter("new"::equals).count()).isBetween(70L, 130L);
        assertThat(wordsSaid(7)).isEqualTo(once);
        assertThat(wordsSaid(8)).isNotEqualTo(once);
    }

    private static List<String> wordsSaid(long seed) {
        Account account = Accounts.in(Simulation.builder().seed(seed).build());
        String live = split(account, 90, 10).arn();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            words.add(account.executions().start(live, "{}").runToEnd().output().textValue());
        }
        return words;
    }

    @Test
    void all_or_nothing_leads_to_one_version_alone() {
        Account account = account();
        String live = split(account, 0, 100).arn();

        assertThat(Stream.generate(() -> account.executions().start(live, "{}"))
                        .limit(200)
                        .map(Execution::versionArn)
                        .distinct())
                .hasSize(1)
                .allMatch(arn -> arn.endsWith(":2"));
    }

    @Test
    void a_change_of_an_alias_is_seen_some_seconds_later_and_running_executions_keep_their_version() {
        Simulation simulation = Simulation.builder().build();
        Account account = Account.in(simulation);
        String orders = create(account, "Orders", resting(60));
        String one = account.versions().publish(orders).arn();
        account.machines().update(orders, MachineChange.to(saying("b")));
        String two = account.versions().publish(orders).arn();
        String live = account.aliases().create("live", Routing.to(one)).arn();
        Execution running = account.executions().start(live, "{}");

        account.aliases().update(live, Routing.to(two));

        assertThat(account.executions().start(live, "{}").versionArn()).isEqualTo(one);
        simulation.advanceBy(Duration.ofSeconds(3));
        assertThat(account.executions().start(live, "{}").versionArn()).isEqualTo(two);
        running.stop(null, null);
        account.executions().redrive(running.arn());
        assertThat(running.versionArn()).as("also after a redrive").isEqualTo(one);
        assertThat(running.aliasArn()).isEqualTo(live);
    }

    @Test
    void an_alias_is_created_once() {
        Account account = account();
        Alias live = split(account, 90, 10);

        assertThat(account.aliases().create("live", live.routing())).isSameAs(live);
        assertThat(refusal(() -> account.aliases()
                        .create(
                                "live",
                                Routing.to(live.routing().shares().get(0).versionArn()))))
                .isEqualTo("ConflictException: Failed to create alias because an alias with the same name and a"
                        + " different routing configuration already exists.");
    }

    @Test
    void weights_that_do_not_add_to_a_hundred_are_refused() {
        Account account = account();

        assertThat(refusal(() -> split(account, 70, 29)))
                .isEqualTo("ValidationException: Sum of routing configuration weights must equal 100."
                        + " Received: [70, 29]");
        assertThat(refusal(() -> split(account, 101, -1)))
                .isEqualTo("ValidationException: 1 validation error detected: Value '101' at"
                        + " 'routingConfiguration.1.member.weight' failed to satisfy constraint:"
                        + " Member must have value less than or equal to 100");
    }

    @Test
    void a_routing_names_one_or_two_different_versions_of_one_machine() {
        Account account = account();
        String live = split(account, 90, 10).arn();
        String orders = "arn:aws:states:us-east-1:123456789012:stateMachine:Orders";
        String other = account.versions()
                .publish(create(account, "Other", saying("x")))
                .arn();
        Routing.Share share = new Routing.Share(orders + ":1", 50);

        assertThat(refusal(() -> account.aliases().create("a", Routing.to(orders))))
                .isEqualTo("ValidationException: Routing configuration must contain state machine version ARNs."
                        + " Received: [" + orders + "]");
        assertThat(refusal(() -> account.aliases().create("a", new Routing(List.of(share, share)))))
                .isEqualTo("ValidationException: Routing configuration must contain distinct state machine version"
                        + " ARNs. Received: [" + orders + ":1, " + orders + ":1]");
        assertThat(refusal(() -> account.aliases().create("a", new Routing(List.of(share, share, share)))))
                .endsWith("Member must have length less than or equal to 2");
        assertThat(refusal(() -> account.aliases().create("a", new Routing(List.of()))))
                .endsWith("Member must have length greater than or equal to 1");
        assertThat(refusal(() -> account.aliases().create("a", Routing.split(orders + ":1", 50, other, 50))))
                .startsWith("ValidationException: Routing configuration must contain versions of one state machine.");
        assertThat(refusal(() -> account.aliases().update(live, Routing.to(other))))
                .startsWith("ValidationException: Routing configuration must contain versions of the state machine of");
        assertThat(refusal(() -> account.aliases().create("a", Routing.to(orders + ":9"))))
                .isEqualTo("ResourceNotFound: Request references a resource that does not exist.");
    }

    @Test
    void the_name_of_an_alias_is_no_number() {
        Account account = account();
        Routing routing = split(account, 90, 10).routing();

        assertThat(refusal(() -> account.aliases().create("42", routing)))
                .isEqualTo("ValidationException: 1 validation error detected: Value '42' at 'name' failed to satisfy"
                        + " constraint: Member must satisfy regular expression pattern:"
                        + " ^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$");
    }

    @Test
    void a_version_that_an_alias_leads_to_is_not_deleted() {
        Account account = account();
        Alias live = split(account, 90, 10);
        String one = live.routing().shares().get(0).versionArn();

        assertThat(refusal(() -> account.versions().delete(one)))
                .isEqualTo("ConflictException: Version to be deleted must not be referenced by an alias."
                        + " Current list of aliases referencing this version: [live]");
        account.aliases().delete(live.arn());
        account.versions().delete(one);
        assertThat(refusal(() -> account.executions().start(one, "{}"))).startsWith("StateMachineDoesNotExist: ");
    }

    @Test
    void an_unknown_alias_is_refused() {
        Account account = account();
        String orders = create(account, "Orders", saying("a"));

        assertThat(refusal(() -> account.aliases().get(orders + ":live")))
                .isEqualTo("ResourceNotFound: Request references a resource that does not exist.");
        assertThat(refusal(() -> account.executions().start(orders + ":live", "{}")))
                .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + orders + ":live'");
    }

    private static Alias split(Account account, int old, int fresh) {
        String orders = create(account, "Orders", saying("old"));
        String one = account.versions().publish(orders).arn();
        account.machines().update(orders, MachineChange.to(saying("new")));
        String two = account.versions().publish(orders).arn();
        account.machines().update(orders, MachineChange.to(saying("old")));
        return account.aliases().create("live", Routing.split(one, old, two, fresh));
    }
}
