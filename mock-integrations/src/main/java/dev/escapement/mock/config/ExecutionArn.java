package dev.escapement.mock.config;

import dev.escapement.integration.TaskCall;

/**
 * What the ARN of an execution tells: {@code …:execution:Orders:name}, of a distributed Map's child
 * {@code …:execution:Orders/Each:name}.
 *
 * @param machine the state machine
 * @param mapLabel the label of the distributed Map it is a child of; empty for all others
 */
record ExecutionArn(String machine, String mapLabel) {

    private static final int PLACE_OF_MACHINE = 6;

    static ExecutionArn of(TaskCall call) {
        String[] parts = call.executionArn().split(":", PLACE_OF_MACHINE + 2);
        String name = parts.length > PLACE_OF_MACHINE ? parts[PLACE_OF_MACHINE] : "";
        int slash = name.indexOf('/');
        return slash < 0 ? new ExecutionArn(name, "") : new ExecutionArn(name.substring(0, slash), name.substring(slash + 1));
    }
}
