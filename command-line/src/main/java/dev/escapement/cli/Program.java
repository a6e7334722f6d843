package dev.escapement.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself, which knows its version and its help, and leaves the rest to its commands. */
@Command(
        name = "escapement",
        synopsisSubcommandLabel = "COMMAND",
        header = "AWS Step Functions on a virtual clock: run, check and break state machines without AWS.",
        footer = {
            "",
            "Examples",
            "  escapement validate 'src/**/*.asl.json'",
            "  escapement run order.asl.json --input '{\"orderId\": 7}' --mocks answers.yaml",
            "  escapement sweep order.scenario.yaml",
            "",
            "Exit codes: 0 as expected, 1 the workflow or a check failed, 2 usage or unreadable input."
        })
final class Program implements Callable<Integer>, IVersionProvider {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Surroundings surroundings;

    Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.err());
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"escapement " + surroundings.version()};
    }
}
