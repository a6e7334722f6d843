package dev.escapement.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every command there is. */
final class Commands {

    static final List<String> NAMES =
            List.of("run", "replay", "validate", "test", "sweep", "cost", "serve", "completion");

    private Commands() {}

    /** One command; classes of the others are not even loaded. */
    static Object named(String name, Surroundings surroundings) {
        return switch (name) {
            case "run" -> new RunCommand(surroundings);
            case "replay" -> new ReplayCommand(surroundings);
            case "validate" -> new ValidateCommand(surroundings);
            case "test" -> new TestCommand(surroundings);
            case "sweep" -> new SweepCommand(surroundings);
            case "cost" -> new CostCommand(surroundings);
            case "serve" -> new ServeCommand(surroundings);
            case "completion" -> new CompletionCommand(surroundings);
            default -> throw new IllegalArgumentException("There is no command " + name);
        };
    }

    /** The program with one command, or with all of them. */
    static CommandLine line(Surroundings surroundings, List<String> names) {
        Program program = new Program(surroundings);
        CommandLine line = new CommandLine(program);
        line.getCommandSpec()
                .versionProvider(program)
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show the version.")
                        .build());
        names.forEach(name -> line.addSubcommand(name, named(name, surroundings)));
        layOut(line);
        line.getSubcommands().values().forEach(Commands::layOut);
        return line;
    }

    private static void layOut(CommandLine line) {
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build())
                .usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .synopsisHeading("%nUsage: ")
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%nCommands:%n");
    }
}
