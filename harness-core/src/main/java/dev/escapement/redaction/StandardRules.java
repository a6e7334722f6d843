package dev.escapement.redaction;

import dev.escapement.services.NearestNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is known for a secret everywhere. */
final class StandardRules {

    private static final Map<String, Rule> OPTIONAL = new LinkedHashMap<>();

    static final List<Rule> ALL = Stream.of(
                    named("token", "*token", "jwt", "bearer"),
                    named("password", "*password", "passwd", "pwd", "*passphrase", "pin", "otp"),
                    named("secret", "*secret", "*secretKey", "*privateKey", "*signingKey", "*encryptionKey"),
                    named("key", "*apiKey", "*accessKey", "*accessKeyId"),
                    named("authorization", "*authorization", "cookie", "setCookie"),
                    named("credential", "credentials", "*credential"),
                    named("card", "cardNumber", "*creditCard", "cvv", "cvc", "cvv2"),
                    looking(
                            "private-key",
                            "-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]+-----END [A-Z ]{0,40}PRIVATE KEY-----"),
                    looking("token", "\\beyJ[A-Za-z0-9_-]{6,}\\.eyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]*"),
                    looking("authorization", "(?i)\\bBearer\\s+([A-Za-z0-9._~+/-]{8,}=*)"),
                    looking("authorization", "\\b[Bb]asic\\s+(?=[A-Za-z+/]*[0-9=+/])([A-Za-z0-9+/]{8,}={0,2})"),
                    looking("key", "\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\\b"),
                    looking("signature", "(?i)X-Amz-(?:Signature|Credential|Security-Token)=([^&\\s\"']+)"),
                    looking("password", "://[^/\\s:@]{0,200}:([^/\\s:@]{1,200})@"),
                    looking(
                            "password",
                            "(?i)(?:password|passwd|pwd|passphrase|secret|api[_-]?key|access[_-]?key|token)[\"']?"
                                    + "\\s{0,4}[:=]\\s{0,4}[\"']?([^\\s\"',;&<>(){}]{4,})"),
                    Stream.<Rule>of(new Rule.Looks(
                            "card",
                            Pattern.compile("(?<![\\d.])[2-6]\\d(?:[ -]?\\d){11,17}(?![\\d.])"),
                            PaymentCard::isNumber)))
            .flatMap(rules -> rules)
            .toList();

    static {
        OPTIONAL.put(
                "email",
                Rule.Looks.standard(
                        "email", "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}"));
    }

    private StandardRules() {}

    static Rule optional(String name) {
        Rule rule = OPTIONAL.get(name);
        if (rule == null) {
            throw new RedactionException("There is no optional rule '" + name + "', only "
                    + String.join(", ", OPTIONAL.keySet()) + NearestNames.hint(name, OPTIONAL.keySet()));
        }
        return rule;
    }

    static void requireKnown(String label) {
        Set<String> labels = new java.util.LinkedHashSet<>();
        ALL.forEach(rule -> labels.add(rule.label()));
        if (!labels.contains(label)) {
            throw new RedactionException("There are no standard rules '" + label + "', only "
                    + String.join(", ", labels) + NearestNames.hint(label, labels));
        }
    }

    private static Stream<Rule> named(String label, String... members) {
        return Stream.of(members).map(member -> Rule.Member.of(label, member));
    }

    private static Stream<Rule> looking(String label, String expression) {
        return Stream.of(Rule.Looks.standard(label, expression));
    }
}
