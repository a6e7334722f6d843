package dev.escapement.mock;

import dev.escapement.envelope.Envelope;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskOutcome;
import dev.escapement.integration.TaskReply;
import dev.escapement.services.ContractFinding;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.ShapeProblem;
import dev.escapement.services.TaskContract;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds requests and answers against the models of the services, each resource looked up once. */
final class ContractInspector {

    private final Map<String, ContractFinding> findings = new LinkedHashMap<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private ServiceCatalog catalog = ServiceCatalog.empty();
    private ContractCheck check = ContractCheck.NONE;

    void use(ServiceCatalog models, ContractCheck severity) {
        catalog = models;
        check = severity;
        findings.clear();
    }

    void reset() {
        problems.clear();
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    void inspectRequest(TaskCall call) {
        if (check == ContractCheck.NONE) {
            return;
        }
        ContractFinding finding = finding(call);
        if (finding instanceof ContractFinding.Known known) {
            report(call, "The request of", known.contract().problemsOfRequest(call.parameters()));
        } else if (!(finding instanceof ContractFinding.Unmodelled)) {
            report(call.site() + " calls " + call.resource().arn() + ": " + finding.describe());
        }
    }

    void inspectReply(TaskCall call, TaskReply reply) {
        if (check == ContractCheck.NONE) {
            return;
        }
        if (reply instanceof TaskReply.Submitted accepted) {
            inspectReply(call, accepted.next());
        } else if (reply instanceof TaskReply.Settled end
                && end.outcome() instanceof TaskOutcome.Succeeded success
                && finding(call) instanceof ContractFinding.Known known) {
            report(
                    call,
                    "The scripted answer of",
                    known.contract().problemsOfResult(Envelope.withoutMetadata(success.output())));
        }
    }

    private ContractFinding finding(TaskCall call) {
        return findings.computeIfAbsent(call.resource().arn(), arn -> TaskContract.find(call.resource(), catalog));
    }

    private void report(TaskCall call, String what, List<ShapeProblem> found) {
        if (!found.isEmpty()) {
            report(what + " " + call.site() + " does not fit " + call.resource().resourceType() + ":"
                    + call.resource().resourceName() + ":"
                    + found.stream()
                            .map(problem -> "\n  " + problem.path() + ": " + problem.text())
                            .collect(Collectors.joining()));
        }
    }

    private void report(String problem) {
        if (check == ContractCheck.ERROR) {
            throw new ScriptException(problem);
        }
        problems.add(problem);
    }
}
