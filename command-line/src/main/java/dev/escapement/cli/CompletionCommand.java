package dev.escapement.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what teaches a shell to complete commands and options. */
@CommandLine.Command(
        name = "completion",
        header = "Print a completion script for bash or zsh.",
        description = {"", "The program is expected to be called escapement: as an alias, a function or a script."},
        footer = {
            "",
            "Examples",
            "  source <(escapement completion bash)",
            "  escapement completion zsh > ~/.escapement-completion.zsh"
        })
final class CompletionCommand implements Callable<Integer> {

    /** The shells that understand the script. */
    enum ShellName {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    @SuppressWarnings("FieldCanBeFinal") // picocli fills it in
    private ShellName shell = ShellName.BASH;

    private final Surroundings surroundings;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine everything = Commands.line(surroundings, Commands.NAMES);
        String code = AutoComplete.bash(spec.root().name(), everything)
                .lines()
                .dropWhile(line -> line.startsWith("#") || line.isBlank())
                .collect(Collectors.joining("\n"));
        surroundings
                .out()
                .print("# Completes the commands and options of " + spec.root().name() + " in " + shell + ".\n" + code
                        + "\n");
        return Report.AS_EXPECTED;
    }
}
