package dev.escapement.samples.desk;

import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** What stands behind the page on which clerks decide. */
final class RefundDesk {

    private final SfnClient stepFunctions;
    private final String machineArn;

    RefundDesk(SfnClient stepFunctions, String machineArn) {
        this.stepFunctions = stepFunctions;
        this.machineArn = machineArn;
    }

    /** Asks for a refund. Whoever clicks twice asks once: the name of the execution is that of the refund. */
    String open(String refund, int cents) {
        return stepFunctions
                .startExecution(request -> request.stateMachineArn(machineArn)
                        .name("refund-" + refund)
                        .input("{\"refund\": \"" + refund + "\", \"cents\": " + cents + "}"))
                .executionArn();
    }

    /** What the clerk reads after the click. */
    String decide(String token, boolean approved) {
        try {
            stepFunctions.sendTaskSuccess(word -> word.taskToken(token).output("{\"approved\": " + approved + "}"));
            return "Thank you.";
        } catch (TaskTimedOutException gone) {
            return "Too late: this refund has been decided, or its two days are over.";
        }
    }
}
