package dev.escapement.cli;

import dev.escapement.WorkflowType;
import dev.escapement.lint.Linter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks definitions: what the service would refuse, and what people regret. */
@CommandLine.Command(
        name = "validate",
        header = "Check definitions and templates: errors of the service, warnings beyond them.",
        description = {
            "",
            "Reads Amazon States Language in JSON or YAML, and every state machine of CloudFormation, SAM, CDK and"
                    + " Serverless templates. A folder stands for all *.asl.json, *.asl.yaml and *.asl.yml in it; patterns in"
                    + " quotes are expanded here."
        },
        footer = {
            "",
            "Examples",
            "  escapement validate order.asl.json",
            "  escapement validate 'src/**/*.asl.json' template.yaml --warnings-as-errors",
            "  escapement validate statemachine --without TASK_WITHOUT_CATCH --format github",
            "  terraform output -raw definition | escapement validate -"
        })
final class ValidateCommand extends Command {

    /** What a folder of definitions stands for. */
    static final String IN_A_FOLDER = "**/*.asl.{json,yaml,yml}";

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A file, a folder, a pattern, or - for standard input.")
    @SuppressWarnings("FieldCanBeFinal") // picocli fills it in
    private List<String> names = new ArrayList<>();

    @Option(names = "--warnings-as-errors", description = "Fail for warnings too.")
    private boolean strict;

    @Option(names = "--no-warnings", description = "Look for errors only.")
    private boolean errorsOnly;

    @Option(names = "--without", paramLabel = "CODE", description = "Do not warn of this; may be repeated.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--type", paramLabel = "TYPE", description = "STANDARD or EXPRESS, where no template says it.")
    private WorkflowType type = WorkflowType.STANDARD;

    @Option(
            names = "--substitute",
            paramLabel = "NAME=VALUE",
            description = "Replaces $${NAME} in definitions; may be repeated.")
    private Map<String, String> substitutions = new LinkedHashMap<>();

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "The value of a template's parameter; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, or github for annotations of a pull request.")
    private ValidationFormat format = ValidationFormat.TEXT;

    ValidateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean wantsDocument() {
        return super.wantsDocument() || format == ValidationFormat.JSON;
    }

    @Override
    Report report() {
        Validation validation = new Validation(inputs(), type, linter(), substitutions, parameters);
        for (String name : inputs().expand(names, IN_A_FOLDER)) {
            validation.look(name);
        }
        return new ValidationReport(validation.machines(), strict, format == ValidationFormat.GITHUB);
    }

    private @Nullable Linters linter() {
        if (errorsOnly) {
            return null;
        }
        try {
            String[] codes = without.toArray(String[]::new);
            return new Linters(
                    Linter.standard().without(codes), Linter.express().without(codes));
        } catch (IllegalArgumentException problem) {
            throw new Refusal("--without: " + problem.getMessage());
        }
    }
}
