package dev.escapement.samples.desk;

import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Pays out refunds, one at a time. */
class PayoutWorker {

    private final SfnClient stepFunctions;
    private final String activityArn;
    private final Bank bank;

    PayoutWorker(SfnClient stepFunctions, String activityArn, Bank bank) {
        this.stepFunctions = stepFunctions;
        this.activityArn = activityArn;
        this.bank = bank;
    }

    /** Waits for a refund and pays it; false if none came. */
    final boolean work() {
        GetActivityTaskResponse task = stepFunctions.getActivityTask(
                request -> request.activityArn(activityArn).workerName("payouts-1"));
        if (task.taskToken() == null) {
            return false;
        }
        String payment = bank.pay(task.input());
        try {
            stepFunctions.sendTaskSuccess(
                    word -> word.taskToken(task.taskToken()).output("{\"number\": \"" + payment + "\"}"));
        } catch (TaskTimedOutException givenUp) {
            notWanted(bank, payment);
        }
        return true;
    }

    /** Step Functions has given this worker up and lets another one pay. */
    void notWanted(Bank itsBank, String payment) {
        itsBank.takeBack(payment);
    }
}
