package dev.escapement;

/** How things are named where nobody has an account. */
final class Arns {

    private static final String MACHINE = ":stateMachine:";

    private Arns() {}

    static String machine(String name) {
        return machine("us-east-1", "123456789012", name);
    }

    static String machine(String region, String account, String name) {
        return "arn:aws:states:" + region + ":" + account + MACHINE + name;
    }

    static String execution(String machineArn, String name) {
        return machineArn.replace(MACHINE, ":execution:") + ":" + name;
    }

    static String express(String machineArn, String name, String uuid) {
        return machineArn.replace(MACHINE, ":express:") + ":" + name + ":" + uuid;
    }

    static String role() {
        return "arn:aws:iam::123456789012:role/StepFunctionsRole";
    }
}
