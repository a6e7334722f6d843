package dev.escapement.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.services.ContractFinding.Known;
import dev.escapement.services.TaskResource.Pattern;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of optimised integrations, which the core keeps, against the models of the services behind it. */
class OptimisedIntegrationsTest {

    @ParameterizedTest
    @MethodSource("actions")
    void the_api_behind_an_optimised_action_exists(OptimisedAction action) {
        OptimisedAction.Api api = action.api();

        if (api == null) {
            assertThat(action.resource()).isIn("eks:call", "eks:runJob", "apigateway:invoke", "http:invoke");
        } else {
            assertThat(service(api.service()).action(api.action()))
                    .as(action.resource())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void the_end_of_a_job_can_be_read(OptimisedAction action) {
        for (Pattern pattern : action.patterns()) {
            boolean waitsForJob = pattern == Pattern.SYNC || pattern == Pattern.SYNC_2;
            if (waitsForJob && action.api() != null) {
                assertThat(contract(action, pattern).result())
                        .as(action.resource())
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void members_that_hold_any_json_exist(OptimisedAction action) {
        OptimisedAction.Api api = action.api();
        if (api != null && !action.anyJson().isEmpty()) {
            AwsAction behind = Objects.requireNonNull(service(api.service()).action(api.action()));
            String first = action.anyJson().replaceFirst("\\..*", "");

            assertThat(behind.request().member(first, Spelling.OPTIMISED))
                    .as(action.resource())
                    .isNotNull();
        }
    }

    static Stream<OptimisedAction> actions() {
        return OptimisedTable.serviceNames().stream().flatMap(name -> OptimisedTable.actionsOf(name).stream());
    }

    private static TaskContract contract(OptimisedAction action, Pattern pattern) {
        TaskResource resource = TaskResource.parse("arn:aws:states:::" + action.resource() + pattern.suffix());
        return ((Known) TaskContract.find(Objects.requireNonNull(resource), ServiceCatalog.installed())).contract();
    }

    private static AwsService service(String name) {
        return Objects.requireNonNull(ServiceCatalog.installed().service(name), name);
    }
}
