package dev.escapement.lint;

import dev.escapement.parser.Nearest;
import dev.escapement.services.ContractFinding;
import dev.escapement.services.TaskContract;
import dev.escapement.services.TaskResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error name in a retrier or catcher that never matches. */
final class ErrorNeverReported implements Lint {

    @Override
    public String code() {
        return "ERROR_NEVER_REPORTED";
    }

    @Override
    public String reason() {
        return "A name that nothing reports makes a retrier or catcher that looks as if it handled something.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.sites().forEach(site -> {
            TaskContract contract = contract(site, machine);
            List.of("Retry", "Catch")
                    .forEach(field -> site.parts(field).forEach(handler -> look(handler, contract, findings)));
        });
    }

    private static void look(Site.Part handler, @Nullable TaskContract contract, Findings findings) {
        List<String> errors = handler.errors();
        for (int i = 0; i < errors.size(); i++) {
            String error = errors.get(i);
            String trouble = error.startsWith("States.") ? trouble(error) : foreign(error, contract);
            if (trouble != null) {
                findings.at(handler.error(i), trouble);
            }
        }
    }

    /** What a call is known to raise; {@code null} where functions or workers may raise errors of any name. */
    private static @Nullable TaskContract contract(Site site, Machine machine) {
        TaskResource resource = site.resource();
        if (resource == null || site.isHandedOver() || resource.service().equals("lambda")) {
            return null;
        }
        return TaskContract.find(resource, machine.catalog()) instanceof ContractFinding.Known known
                ? known.contract()
                : null;
    }

    private static @Nullable String foreign(String error, @Nullable TaskContract contract) {
        if (contract == null) {
            return null;
        }
        String prefix = contract.errorPrefix();
        int dot = error.indexOf('.');
        if (dot < 0) {
            return error + " can never match: errors of this call are named " + prefix + ".…";
        }
        String written = error.substring(0, dot);
        return written.equalsIgnoreCase(prefix) && !written.equals(prefix)
                ? error + " can never match: this call spells it " + prefix + error.substring(dot)
                : null;
    }

    private static @Nullable String trouble(String error) {
        if (error.equals("States.Runtime")) {
            return "States.Runtime can never match: nothing retries or catches it";
        }
        if (ErrorNames.NEVER_MATCHED.contains(error)) {
            return error + " can never match: the service reports States.Runtime, or the error inside, instead";
        }
        return !error.startsWith(ErrorNames.HTTP_STATUS) && !ErrorNames.REPORTED.contains(error)
                ? error + " can never match: the service has no such name"
                        + Nearest.suggestion(error, ErrorNames.REPORTED)
                : null;
    }
}
