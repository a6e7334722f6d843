package dev.escapement.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Writes definitions at random, over the whole language: every type of state, both query languages, nesting, variables, retriers,
 * catchers, and expressions of which some have no value.
 */
final class RandomMachine {

    private static final int DEEPEST = 3;

    private final Random random;
    private int names;

    private RandomMachine(long seed) {
        this.random = new Random(seed);
    }

    /** The same definition for the same seed. */
    static String of(long seed) {
        RandomMachine machine = new RandomMachine(seed);
        boolean jsonata = machine.chance(0.3);
        String header = jsonata ? "\"QueryLanguage\": \"JSONata\", " : "";
        String timeout = machine.chance(0.2) ? "\"TimeoutSeconds\": " + machine.between(1, 5_000) + ", " : "";
        return "{" + header + timeout + machine.states(0, jsonata) + "}";
    }

    /** A chain, in which every state may be left early through a catcher or a choice to a later one. */
    private String states(int depth, boolean jsonata) {
        int count = between(1, depth == 0 ? 6 : 3);
        List<String> chain = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chain.add("S" + names++);
        }
        List<String> written = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String next = i + 1 < count ? chain.get(i + 1) : null;
            String later = next == null ? null : chain.get(between(i + 1, count - 1));
            written.add("\"" + chain.get(i) + "\": {" + state(depth, jsonata, next, later) + "}");
        }
        return "\"StartAt\": \"" + chain.get(0) + "\", \"States\": {" + String.join(", ", written) + "}";
    }

    private String state(int depth, boolean machineJsonata, String next, String later) {
        boolean jsonata = machineJsonata || chance(0.15);
        String language = jsonata && !machineJsonata ? "\"QueryLanguage\": \"JSONata\", " : "";
        return language + body(depth, machineJsonata, jsonata, next, later);
    }

    private String body(int depth, boolean machineJsonata, boolean jsonata, String next, String later) {
        String exit = next == null ? "\"End\": true" : "\"Next\": \"" + next + "\"";
        switch (between(0, depth < DEEPEST ? 9 : 6)) {
            case 0:
            case 1:
                return "\"Type\": \"Pass\", " + (jsonata ? output(jsonata) : passFields()) + assign(jsonata) + exit;
            case 2:
                return "\"Type\": \"Wait\", " + wait(jsonata) + assign(jsonata) + exit;
            case 3:
                return next == null ? end(jsonata) : choice(jsonata, next, later);
            case 4:
            case 5:
            case 6:
                return "\"Type\": \"Task\", " + task(jsonata) + guard(jsonata, later) + assign(jsonata) + exit;
            case 7:
                return "\"Type\": \"Parallel\", \"Branches\": [" + branches(depth, machineJsonata) + "], "
                        + guard(jsonata, later) + exit;
            default:
                boolean distributed = chance(0.3);
                return "\"Type\": \"Map\", " + items(jsonata) + "\"MaxConcurrency\": " + between(0, 3) + ", "
                        + (distributed ? distribution() : "") + "\"ItemProcessor\": {"
                        + (distributed
                                ? "\"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"}, "
                                : "")
                        + states(depth + 1, machineJsonata) + "}, " + guard(jsonata, later) + exit;
        }
    }

    private String distribution() {
        return switch (between(0, 4)) {
            case 0 -> "\"ItemBatcher\": {\"MaxItemsPerBatch\": 2, \"BatchInput\": {\"of\": \"two\"}}, ";
            case 1 -> "\"ItemBatcher\": {\"MaxInputBytesPerBatch\": 40}, ";
            case 2 -> "\"ToleratedFailurePercentage\": " + between(0, 100) + ", ";
            case 3 -> "\"ToleratedFailureCount\": " + between(0, 3) + ", \"Label\": \"L" + names++ + "\", ";
            default -> "";
        };
    }

    private String end(boolean jsonata) {
        return chance(0.5)
                ? "\"Type\": \"Succeed\"" + (jsonata ? "" : ", \"OutputPath\": " + quoted(path()))
                : "\"Type\": \"Fail\", \"Error\": \"Boom\", "
                        + (jsonata
                                ? "\"Cause\": \"{% 'a' & $states.context.State.Name %}\""
                                : "\"CausePath\": \"$$.State.Name\"");
    }

    private String branches(int depth, boolean jsonata) {
        return repeat(between(1, 3), () -> "{" + states(depth + 1, jsonata) + "}");
    }

    private String choice(boolean jsonata, String next, String later) {
        String rules = jsonata
                ? "{\"Condition\": \"{% " + formula() + " > 2 %}\", \"Next\": \"" + later + "\"}"
                : "{" + comparison() + ", \"Next\": \"" + later + "\"}";
        return "\"Type\": \"Choice\", \"Choices\": [" + rules + "]"
                + (chance(0.9) || !later.equals(next) ? ", \"Default\": \"" + next + "\"" : "");
    }

    private String comparison() {
        return switch (between(0, 4)) {
            case 0 -> "\"Variable\": " + quoted(path()) + ", \"IsPresent\": " + chance(0.5);
            case 1 -> "\"Variable\": " + quoted(path()) + ", \"NumericGreaterThan\": " + between(-3, 3);
            case 2 -> "\"Variable\": \"$\", \"IsString\": " + chance(0.5);
            case 3 -> "\"Not\": {\"Variable\": " + quoted(path()) + ", \"StringMatches\": \"*a*\"}";
            default ->
                "\"Or\": [{\"Variable\": \"$.n\", \"IsNumeric\": true}, {\"Variable\": \"$.n\", \"IsNull\": false}]";
        };
    }

    private String wait(boolean jsonata) {
        return switch (between(0, 3)) {
            case 0 -> "\"Timestamp\": \"2026-01-05T0" + between(0, 9) + ":00:00Z\", ";
            case 1 -> jsonata ? "\"Seconds\": \"{% 1 + 2 %}\", " : "\"SecondsPath\": \"$.n\", ";
            default -> "\"Seconds\": " + between(0, 1_000) + ", ";
        };
    }

    private String task(boolean jsonata) {
        String resource = oneOf(
                "arn:aws:lambda:us-east-1:123456789012:function:work",
                "arn:aws:states:::lambda:invoke",
                "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "arn:aws:states:::states:startExecution.sync:2",
                "arn:aws:states:::aws-sdk:s3:getObject",
                "arn:aws:states:us-east-1:123456789012:activity:desk");
        String parameters = jsonata
                ? "\"Arguments\": {\"v\": \"{% " + formula() + " %}\"}, "
                : "\"Parameters\": {" + template() + "}, ";
        String timeout = chance(0.4) ? "\"TimeoutSeconds\": " + between(50, 90) + ", " : "";
        String heartbeat = chance(0.2) ? "\"HeartbeatSeconds\": " + between(1, 40) + ", " : "";
        return "\"Resource\": \"" + resource + "\", " + parameters + timeout + heartbeat
                + (jsonata ? output(true) : resultFields());
    }

    private String guard(boolean jsonata, String later) {
        String retry = chance(0.5)
                ? "\"Retry\": [{\"ErrorEquals\": [" + errors() + "], \"MaxAttempts\": " + between(0, 3)
                        + ", \"BackoffRate\": " + oneOf("1", "1.5", "2.0") + ", \"JitterStrategy\": \""
                        + oneOf("FULL", "NONE") + "\", \"MaxDelaySeconds\": " + between(2, 9) + "}], "
                : "";
        String more =
                jsonata ? "\"Output\": \"{% $states.errorOutput %}\", " : "\"ResultPath\": " + resultPath() + ", ";
        String handler = later == null || chance(0.4)
                ? ""
                : "\"Catch\": [{\"ErrorEquals\": [" + errors() + "], " + (chance(0.5) ? more : "") + "\"Next\": \""
                        + later + "\"}], ";
        return retry + handler;
    }

    private String errors() {
        return oneOf("\"States.ALL\"", "\"Busy\"", "\"States.TaskFailed\", \"Boom\"", "\"States.Timeout\"");
    }

    private String items(boolean jsonata) {
        if (jsonata) {
            return "\"Items\": " + oneOf("[1, 2, 3]", "\"{% [1..4] %}\"", "\"{% $states.input.list %}\"", "[]") + ", ";
        }
        return "\"ItemsPath\": " + oneOf("\"$.list\"", "\"$\"", "\"$$.Execution.Input.list\"") + ", "
                + (chance(0.5) ? "\"ItemSelector\": {\"item.$\": \"$$.Map.Item.Value\", \"list\": [1, 2]}, " : "");
    }

    private String passFields() {
        return switch (between(0, 3)) {
            case 0 ->
                "\"Result\": {\"n\": " + between(0, 9) + ", \"list\": [1, 2, 3]}, \"ResultPath\": " + resultPath()
                        + ", ";
            case 1 -> "\"Parameters\": {" + template() + "}, \"ResultPath\": " + resultPath() + ", ";
            case 2 -> "\"InputPath\": " + quoted(path()) + ", ";
            default -> "\"OutputPath\": " + quoted(path()) + ", ";
        };
    }

    private String resultFields() {
        return (chance(0.4) ? "\"ResultSelector\": {\"all.$\": \"$\"}, " : "")
                + (chance(0.6) ? "\"ResultPath\": " + resultPath() + ", " : "");
    }

    private String resultPath() {
        return oneOf("null", "\"$\"", "\"$.out\"", "\"$.deep.er\"", "\"$.n\"");
    }

    private String template() {
        return oneOf(
                "\"c\": 1, \"n.$\": \"States.MathAdd(1, 2)\", \"list\": [1]",
                "\"x.$\": \"$\", \"list.$\": \"States.ArrayRange(1, 4, 1)\"",
                "\"u.$\": \"States.UUID()\", \"r.$\": \"States.MathRandom(1, 100)\", \"list\": []",
                "\"name.$\": \"$$.State.Name\", \"deep\": {\"t.$\": \"$$.Execution.StartTime\"}",
                "\"gone.$\": \"$.nope\"");
    }

    private String output(boolean jsonata) {
        return jsonata && chance(0.6)
                ? "\"Output\": "
                        + oneOf(
                                "{\"n\": \"{% " + formula() + " %}\", \"list\": [1, 2]}",
                                "\"{% $states.input %}\"",
                                "{\"id\": \"{% $uuid() %}\", \"r\": \"{% $random() %}\", \"t\": \"{% $now() %}\"}",
                                "\"{% $states.input.nope %}\"")
                        + ", "
                : "";
    }

    private String assign(boolean jsonata) {
        if (!chance(0.2)) {
            return "";
        }
        String name = "v" + names++;
        return jsonata
                ? "\"Assign\": {\"" + name + "\": \"{% " + formula() + " %}\"}, "
                : "\"Assign\": {\"" + name + ".$\": \"$\"}, ";
    }

    private String formula() {
        return oneOf("1 + 2", "$count([1..3])", "$sum([1, 2, 3])", "$length('text')", "$states.input.n");
    }

    private String path() {
        return oneOf("$", "$.n", "$.list", "$.list[0]", "$.deep", "$$.Execution.Input", "$.list[*]");
    }

    private String repeat(int times, Supplier<String> what) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            parts.add(what.get());
        }
        return String.join(", ", parts);
    }

    private static String quoted(String text) {
        return String.format(Locale.ROOT, "\"%s\"", text);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
