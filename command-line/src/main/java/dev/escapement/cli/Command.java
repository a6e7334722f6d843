package dev.escapement.cli;

import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command: reads its arguments, works, and hands in a report. To add one, write its class and name it in {@link Commands}. */
abstract class Command implements Callable<Integer> {

    /** Documents say by this which members they have. */
    private static final int FORMAT = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON document for tools instead of text for people.")
    private boolean json;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (on a terminal, unless NO_COLOR is set), always or never.")
    private Colours colours = Colours.AUTO;

    private final Surroundings surroundings;
    private final Inputs inputs;

    Command(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.inputs = new Inputs(surroundings);
    }

    /** Does the work. */
    abstract Report report();

    @Override
    public final Integer call() {
        Report report = report();
        surroundings.out().print(wantsDocument() ? document(report) : text(report));
        return report.exitCode();
    }

    /** Whether a document is wanted. */
    boolean wantsDocument() {
        return json;
    }

    /** Where files and standard input are read. */
    Inputs inputs() {
        return inputs;
    }

    private String document(Report report) {
        ObjectBuilder document = Json.object()
                .put("format", FORMAT)
                .put("command", spec.name())
                .put("asExpected", report.isAsExpected());
        report.describe(document);
        return Json.write(document.build()) + "\n";
    }

    private String text(Report report) {
        Paper paper = new Paper(surroundings.width().getAsInt(), colours.shown(surroundings.colourful()));
        report.print(paper);
        return paper.toString();
    }
}
