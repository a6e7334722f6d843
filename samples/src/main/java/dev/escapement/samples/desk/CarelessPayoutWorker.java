package dev.escapement.samples.desk;

import software.amazon.awssdk.services.sfn.SfnClient;

/** The mistake: what Step Functions says to a late word is taken for noise. */
final class CarelessPayoutWorker extends PayoutWorker {

    CarelessPayoutWorker(SfnClient stepFunctions, String activityArn, Bank bank) {
        super(stepFunctions, activityArn, bank);
    }

    @Override
    void notWanted(Bank itsBank, String payment) {
        // The payment went through; what more can there be to do?
    }
}
