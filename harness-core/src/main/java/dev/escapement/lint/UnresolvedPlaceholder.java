package dev.escapement.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A placeholder that nobody replaced. */
final class UnresolvedPlaceholder implements Lint {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_.:]*\\}");

    @Override
    public String code() {
        return "UNRESOLVED_PLACEHOLDER";
    }

    @Override
    public String reason() {
        return "A text such as ${Name} is taken literally unless the source is given substitutions.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        Texts.of(machine.source().root(), (spot, text) -> {
            Matcher placeholder = PLACEHOLDER.matcher(text);
            if (placeholder.find()) {
                findings.at(spot, placeholder.group() + " is taken literally; give the source a substitution for it");
            }
        });
    }

    @Override
    public boolean looksAtRefused() {
        return true;
    }
}
