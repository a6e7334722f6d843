package dev.escapement.cli;

import dev.escapement.Simulation;
import dev.escapement.StateMachine;
import dev.escapement.dataset.Buckets;
import dev.escapement.junit.scenario.Rehearsal;
import dev.escapement.mock.config.MockConfigFile;
import dev.escapement.mock.endpoint.ClockRule;
import dev.escapement.mock.endpoint.LocalEndpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Is Step Functions for clients of any language, until somebody ends it. */
@CommandLine.Command(
        name = "serve",
        header = "Be Step Functions on this machine, on a virtual clock, for clients of any language.",
        description = {
            "",
            "Listens on loopback and says where, until it is ended. With --clock manual, lines on standard input move the clock:",
            "  advance 3h    let so much virtual time pass",
            "  next          let the next thing happen",
            "  idle          go on until somebody outside is waited for",
            "  status        say what is waited for",
            "  quit          stop"
        },
        footer = {
            "",
            "Examples",
            "  escapement serve --definitions 'statemachines/*.asl.json' --port 8083",
            "  escapement serve --definitions order.asl.json --mocks MockConfigFile.json --clock manual",
            "  aws stepfunctions --endpoint-url http://127.0.0.1:8083 list-state-machines"
        })
final class ServeCommand implements Callable<Integer> {

    /** When time passes. */
    enum Clock {
        AUTO,
        MANUAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--definitions",
            arity = "1..*",
            paramLabel = "FILE",
            description = "State machines that are there from the beginning: files, templates, patterns.")
    private List<String> definitions = new ArrayList<>();

    @Option(names = "--port", paramLabel = "NUMBER", description = "Where to listen; else any port that is free.")
    private int port;

    @Option(
            names = "--clock",
            paramLabel = "RULE",
            description = "auto (time passes as soon as only time is waited for) or manual; else auto.")
    private Clock clock = Clock.AUTO;

    @Option(
            names = "--mocks",
            paramLabel = "FILE",
            description =
                    "Who answers Tasks: a MockConfigFile.json, for executions of machine#TestCase, or an answers file.")
    private @Nullable String mocks;

    @Option(
            names = "--buckets",
            paramLabel = "FOLDER",
            description = "Where distributed Maps read and write: a folder with a sub-folder for each bucket.")
    private @Nullable String buckets;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Where chance comes from; else 0.")
    private long seed;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description =
                    "Listen on another address than loopback: 0.0.0.0 lets other machines in, and asks nobody who he is.")
    private @Nullable String address;

    @Mixin
    private final MachineOptions machines = new MachineOptions();

    private final Surroundings surroundings;
    private final Inputs inputs;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.inputs = new Inputs(surroundings);
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw new Refusal("--port wants a number up to 65535, not " + port);
        }
        List<StateMachine> hosted = hosted();
        try (LocalEndpoint endpoint = endpoint(hosted).open()) {
            say("Step Functions listens on " + endpoint.uri());
            hosted.forEach(machine -> say("  " + machine.arn()));
            if (clock == Clock.MANUAL) {
                obey(endpoint);
            } else {
                surroundings.untilEnded().run();
            }
            endpoint.troubles().forEach(trouble -> surroundings.err().println(trouble));
            return endpoint.troubles().isEmpty() ? Report.AS_EXPECTED : Report.FAILED;
        }
    }

    private List<StateMachine> hosted() {
        List<StateMachine> hosted = new ArrayList<>();
        inputs.expand(definitions, ValidateCommand.IN_A_FOLDER)
                .forEach(file -> hosted.addAll(machines.readAll(file, inputs)));
        return hosted;
    }

    private LocalEndpoint.Builder endpoint(List<StateMachine> hosted) {
        Simulation.Builder world = Simulation.builder().answering(new Nobody());
        @Nullable MockConfigFile cases = null;
        if (mocks != null) {
            Path file = inputs.file(mocks);
            if (MockConfigCase.isOne(file)) {
                cases = MockConfigFile.read(file);
            } else {
                world = Rehearsal.ofAnswers(file)
                        .world()
                        .answering(Rehearsal.ofAnswers(file).answers());
            }
        }
        if (buckets != null) {
            world.buckets(Buckets.inFolder(inputs.existingFolder("--buckets", buckets)));
        }
        LocalEndpoint.Builder endpoint = LocalEndpoint.on(world.seed(seed).build())
                .hosting(hosted.toArray(StateMachine[]::new))
                .clock(clock == Clock.AUTO ? ClockRule.AUTOMATIC : ClockRule.MANUAL)
                .port(port);
        if (cases != null) {
            endpoint.mocks(cases);
        }
        return address == null ? endpoint : endpoint.bindingTo(address);
    }

    /** Follows what is typed; where nothing is typed, until the program is ended. */
    private void obey(LocalEndpoint endpoint) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.strip().equals("quit")) {
                    return;
                }
                String answer = new ClockWords(endpoint).obey(line.strip());
                if (!answer.isEmpty()) {
                    say(answer);
                }
            }
            surroundings.untilEnded().run();
        } catch (IOException problem) {
            throw new Refusal("Standard input cannot be read: " + problem.getMessage());
        }
    }

    private void say(String line) {
        Paper paper = new Paper(surroundings.width().getAsInt(), surroundings.colourful());
        surroundings.out().print(paper.print(line));
        surroundings.out().flush();
    }
}
