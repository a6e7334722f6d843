package dev.escapement.lint;

import dev.escapement.services.ContractFinding;
import dev.escapement.services.TaskContract;
import dev.escapement.services.TaskResource;

/** A Task that calls what is not there, or not in this way. */
final class UnknownAction implements Lint {

    @Override
    public String code() {
        return "UNKNOWN_ACTION";
    }

    @Override
    public String reason() {
        return "A call that the service does not know fails when it is made, if the definition is accepted at all;"
                + " a service or action may also be newer than what is known here.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.tasks().forEach(site -> {
            TaskResource resource = site.resource();
            if (resource != null) {
                ContractFinding finding = TaskContract.find(resource, machine.catalog());
                boolean sound =
                        finding instanceof ContractFinding.Known || finding instanceof ContractFinding.Unmodelled;
                if (!sound) {
                    findings.at(site.spot().field("Resource"), finding.describe());
                }
            }
        });
    }

    @Override
    public boolean looksAtRefused() {
        return true;
    }
}
