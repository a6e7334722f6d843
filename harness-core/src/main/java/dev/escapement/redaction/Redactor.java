package dev.escapement.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Redacts values that belong together, such as all payloads of one recording: what is a secret in one of them is one in all.
 *
 * <pre>{@code
 * Redactor redactor = Redaction.standard().start();
 * payloads.forEach(redactor::learn);                         // first all of them, then
 * List<JsonNode> shown = payloads.stream().map(redactor::redact).toList();
 * }</pre>
 *
 * <p>What was not learned first is replaced only from where it was met. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Redactor {

    private final List<Rule> rules;
    private final Secrets secrets = new Secrets();

    Redactor(List<Rule> rules) {
        this.rules = rules;
    }

    /** Looks for secrets in a value. */
    public void learn(JsonNode value) {
        Walk.learning(rules, secrets).of(value);
    }

    /** Looks for secrets in a text, which may hold JSON. */
    public void learn(String text) {
        learn(Json.text(text));
    }

    /** The value without its secrets. */
    public JsonNode redact(JsonNode value) {
        learn(value);
        return Walk.replacing(rules, secrets).of(value);
    }

    /** The text without its secrets; if it holds JSON, it still does. */
    public String redact(String text) {
        return redact(Json.text(text)).textValue();
    }

    /** What was replaced, in the order in which it was found. */
    public List<Finding> findings() {
        return secrets.findings();
    }

    /** What was replaced, for people; a line each. */
    public String report() {
        List<Finding> findings = findings();
        if (findings.isEmpty()) {
            return "nothing was redacted";
        }
        StringBuilder report = new StringBuilder("redacted: ").append(findings.size());
        report.append(findings.size() == 1 ? " secret" : " secrets");
        findings.forEach(finding -> report.append("\n  ").append(finding));
        return report.toString();
    }
}
