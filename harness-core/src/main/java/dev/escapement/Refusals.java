package dev.escapement;

import dev.escapement.integration.ApiRefusal;

/** What the service says to requests that do not fit the type of the workflow (asl-reference 8.1). */
final class Refusals {

    private Refusals() {}

    static ApiRefusal ofExpressExecution() {
        return new ApiRefusal("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: express'");
    }

    static ApiRefusal ofWorkflowType() {
        return new ApiRefusal(
                "StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");
    }
}
