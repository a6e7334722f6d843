package dev.escapement.redaction;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Rules that say what is a secret: by the name of a member, by its place, or by how a text looks.
 *
 * <pre>{@code
 * Redactor redactor = Redaction.standard().member("*Iban").path("$.customer.name").start();
 * redactor.learn(input);
 * redactor.redact(input);    // {"token":"<redacted:token-1>","amount":7}
 * redactor.findings();       // [token-1, by the rule token, found 1 time, first at /token]
 * }</pre>
 *
 * <p>A secret has the same placeholder wherever it stands, so that what depends on two values being equal still holds. JSON within
 * texts is looked into. Objects, lists and numbers stay what they are: only the texts and numbers in them are replaced; {@code null},
 * {@code true} and {@code false} are no secrets. Immutable: each method gives other rules. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class Redaction {

    /** No rules: everything stays as it is. */
    public static final Redaction NONE = new Redaction(List.of());

    private final List<Rule> rules;

    private Redaction(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * Tokens, passwords and other credentials by the usual names; authorisation headers, JSON Web Tokens, keys of AWS, private keys,
     * passwords within texts and addresses, and numbers of payment cards by their looks.
     */
    public static Redaction standard() {
        return new Redaction(StandardRules.ALL);
    }

    /**
     * Reads rules that are added to the standard ones: a line each, or a JSON object with lists.
     *
     * <pre>{@code
     * # what else must not leave the house
     * member  *Iban
     * path    $.customer.name
     * pattern ORD-[0-9]{6}
     * also    email
     * except  card
     * }</pre>
     *
     * @throws RedactionException for what is no rule, with its line
     */
    public static Redaction read(String text) {
        return RuleReader.read(text);
    }

    /** What stands under members of this name; {@code *} is anything, and {@code accessToken} is {@code access_token} too. */
    public Redaction member(String name) {
        return with(Rule.Member.of(name));
    }

    /**
     * What stands at this place of a JSON document: {@code $.customer.name}, {@code $.cards[*].number}, {@code $..iban}. A text that
     * holds JSON is a document of its own.
     */
    public Redaction path(String jsonPath) {
        return with(Rule.Place.of(jsonPath));
    }

    /** Stretches of text that look like this regular expression; if it has a group, the first group is the secret. */
    public Redaction pattern(String regularExpression) {
        return with(Rule.Looks.of(regularExpression));
    }

    /** One of the optional rules: {@code email}. */
    public Redaction also(String optionalRule) {
        return with(StandardRules.optional(optionalRule));
    }

    /** Without the rules of this label, such as {@code card}. */
    public Redaction except(String label) {
        StandardRules.requireKnown(label);
        return new Redaction(
                rules.stream().filter(rule -> !rule.label().equals(label)).toList());
    }

    /** Begins to redact what belongs together. */
    public Redactor start() {
        return new Redactor(rules);
    }

    /** The same with this rule, which goes before all others. */
    private Redaction with(Rule rule) {
        List<Rule> more = new ArrayList<>();
        more.add(rule);
        more.addAll(rules);
        return new Redaction(List.copyOf(more));
    }
}
