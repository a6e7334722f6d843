package dev.escapement;

/** How things are named where nobody has an account. */
final class Arns {

    private static final String STATES = "arn:aws:states:us-east-1:123456789012:";

    private Arns() {}

    static String machine(String name) {
        return STATES + "stateMachine:" + name;
    }

    static String execution(String machine, String name) {
        return STATES + "execution:" + machine + ":" + name;
    }

    static String express(String machine, String name, String uuid) {
        return STATES + "express:" + machine + ":" + name + ":" + uuid;
    }

    static String role() {
        return "arn:aws:iam::123456789012:role/StepFunctionsRole";
    }
}
