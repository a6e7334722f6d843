package dev.escapement.cli;

import dev.escapement.parser.DefinitionException;
import dev.escapement.services.NearestNames;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Takes a line of arguments, has the command carried out, and says in plain words what stood in its way. */
final class Shell {

    /** Usage, or input that cannot be read. */
    static final int REFUSED = 2;

    private static final int WIDEST_HELP = 100;

    private final Surroundings surroundings;

    Shell(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Gives what the process is to end with. */
    int run(String... arguments) {
        List<String> wanted =
                arguments.length > 0 && Commands.NAMES.contains(arguments[0]) ? List.of(arguments[0]) : Commands.NAMES;
        CommandLine line = Commands.line(surroundings, wanted);
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colourful() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler((problem, given) -> refuse(problem));
        line.setExecutionExceptionHandler((problem, command, given) -> refuse(problem, command));
        if (asksForHelp(arguments)) {
            line.setUsageHelpWidth(
                    Math.max(60, Math.min(WIDEST_HELP, surroundings.width().getAsInt())));
        }
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError exhausted) {
            say("There is not enough memory for this; java -Xmx4g gives four gigabytes");
            return REFUSED;
        }
    }

    private static boolean asksForHelp(String... arguments) {
        return arguments.length == 0
                || List.of(arguments).contains("--help")
                || List.of(arguments).contains("-h");
    }

    private int refuse(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        say(
                problem instanceof UnmatchedArgumentException unmatched
                        ? unmatched(unmatched)
                        : String.valueOf(problem.getMessage()));
        say("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return REFUSED;
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        String first = problem.getUnmatched().get(0);
        CommandLine command = problem.getCommandLine();
        boolean option = first.startsWith("-");
        List<String> known = new ArrayList<>(
                option
                        ? command.getCommandSpec().optionsMap().keySet()
                        : command.getSubcommands().keySet());
        String name = option && first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
        String what = option ? "option" : known.isEmpty() ? "further argument" : "command";
        return command.getCommandSpec().qualifiedName() + " knows no " + what + " '" + name + "'"
                + NearestNames.hint(name, known);
    }

    private int refuse(Exception problem, CommandLine command) {
        String message = Troubles.inWords(problem);
        if (message == null) {
            say("This is an error of escapement itself, in '"
                    + command.getCommandSpec().qualifiedName() + "': " + problem);
            say("With ESCAPEMENT_TRACE=1 in the environment it shows where it happened.");
        } else if (problem instanceof DefinitionException invalid) {
            say(invalid);
        } else {
            say(message.replace(surroundings.folder() + "/", ""));
        }
        if (surroundings.tracing()) {
            problem.printStackTrace(surroundings.err());
        }
        return REFUSED;
    }

    private void say(DefinitionException invalid) {
        Paper paper = paper();
        String source = invalid.source().replace(surroundings.folder() + "/", "");
        paper.print(source + " is no valid state machine: "
                + Counts.of(invalid.problems().size(), "error"));
        invalid.problems().forEach(problem -> ProblemPrint.print(paper, problem));
        surroundings.err().print(paper);
    }

    private void say(String message) {
        surroundings.err().print(paper().print(message));
    }

    private Paper paper() {
        return new Paper(surroundings.width().getAsInt(), surroundings.colourful());
    }
}
