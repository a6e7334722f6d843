package dev.escapement.lint;

/** A numeric rule about a number that DynamoDB hands out as a text. */
final class NumericRuleOnText implements Lint {

    @Override
    public String code() {
        return "NUMERIC_RULE_ON_TEXT";
    }

    @Override
    public String reason() {
        return "DynamoDB hands out numbers as texts under N, and a numeric rule about a text never matches.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.sites()
                .filter(site -> site.is("Choice"))
                .forEach(site -> site.parts("Choices")
                        .forEach(rule -> Rules.comparisons(rule).forEach(comparison -> look(comparison, findings))));
    }

    private static void look(Site.Part comparison, Findings findings) {
        String variable = comparison.json().path("Variable").asText();
        boolean numeric = comparison.json().properties().stream()
                .anyMatch(each -> each.getKey().startsWith("Numeric"));
        if (numeric && (variable.endsWith(".N") || variable.endsWith("['N']"))) {
            findings.at(
                    comparison.spot().field("Variable"),
                    variable + " is a text although it looks like a number, so no numeric rule matches it");
        }
    }
}
