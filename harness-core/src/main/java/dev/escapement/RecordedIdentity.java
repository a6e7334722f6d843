package dev.escapement;

import dev.escapement.recording.RecordedEvent;
import dev.escapement.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Where an execution lived, as far as its recording tells: by its ARN, or else by the account of its role and the region of its calls.
 */
record RecordedIdentity(
        @Nullable String region,
        @Nullable String account,
        @Nullable String machine,
        @Nullable String execution) {

    private static final int REGION = 3;
    private static final int ACCOUNT = 4;

    static RecordedIdentity of(Recording recording) {
        String machine = recording.machineArn();
        if (machine != null && machine.split(":").length > ACCOUNT) {
            String[] parts = machine.split(":");
            return new RecordedIdentity(
                    parts[REGION], parts[ACCOUNT], recording.machineName(), recording.executionName());
        }
        String role = recording.roleArn();
        String[] parts = role == null ? new String[0] : role.split(":");
        String account = parts.length > ACCOUNT && !parts[ACCOUNT].isEmpty() ? parts[ACCOUNT] : null;
        return new RecordedIdentity(region(recording), account, null, recording.executionName());
    }

    /** The machine, renamed and moved to where it was. */
    StateMachine givenTo(StateMachine known) {
        StateMachine named = machine == null ? known : known.named(machine);
        return account == null ? named : named.livingIn(region == null ? "us-east-1" : region, account);
    }

    private static @Nullable String region(Recording recording) {
        for (RecordedEvent event : recording.events()) {
            String region = event.text("region");
            if (region != null) {
                return region;
            }
        }
        return null;
    }
}
