package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.mock.config.MockConfigFile;
import dev.escapement.operations.Account;
import dev.escapement.operations.Reply;
import dev.escapement.operations.StatesApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where requests are carried out: on the account, with the names of mocked cases taken off. */
final class Desk {

    private final StatesApi api;
    private final @Nullable MockedCases cases;

    private Desk(StatesApi api, @Nullable MockedCases cases) {
        this.api = api;
        this.cases = cases;
    }

    static Desk of(
            Account.Builder where,
            Simulation simulation,
            List<StateMachine> machines,
            @Nullable MockConfigFile mocks,
            Troubles troubles) {
        MockedCases cases = mocks == null ? null : MockedCases.in(simulation, mocks);
        simulation.surround(troubles::around);
        Account account = where.build();
        machines.forEach(account.machines()::host);
        return new Desk(StatesApi.of(account), cases);
    }

    Reply perform(String operation, JsonNode request) {
        if (cases == null) {
            return api.call(operation, request);
        }
        try {
            return api.call(operation, cases.choose(operation, request));
        } finally {
            cases.forgetChoice();
        }
    }
}
