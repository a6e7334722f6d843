package dev.escapement.lint;

import dev.escapement.parser.DefinitionParser;
import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.parser.Nearest;
import dev.escapement.parser.Positions.Position;
import dev.escapement.parser.SourceException;
import dev.escapement.parser.SourceTree;
import dev.escapement.services.ServiceCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Warns of what the service accepts and people regret.
 *
 * <pre>{@code
 * List<DefinitionProblem> warnings = Linter.standard().without("TASK_WITHOUT_CATCH").lint(source);
 * assertThat(warnings).isEmpty();
 * }</pre>
 *
 * <p>Every warning carries the code by which it is switched off. Immutable; not to be implemented.
 */
@API(status = Status.EXPERIMENTAL)
public final class Linter {

    private static final Comparator<DefinitionProblem> BY_PLACE = Comparator.comparing(
            DefinitionProblem::position,
            Comparator.nullsFirst(Comparator.comparingInt(Position::line).thenComparingInt(Position::column)));

    private final boolean express;
    private final ServiceCatalog catalog;
    private final Set<String> enabled;

    private Linter(boolean express, ServiceCatalog catalog, Set<String> enabled) {
        this.express = express;
        this.catalog = catalog;
        this.enabled = enabled;
    }

    private static Linter everything(boolean express) {
        return new Linter(express, ServiceCatalog.installed(), new LinkedHashSet<>(Lints.codes()));
    }

    /** All warnings, for Standard workflows. */
    public static Linter standard() {
        return everything(false);
    }

    /** All warnings, for Express workflows, which end after five minutes. */
    public static Linter express() {
        return everything(true);
    }

    /** Every warning there is. */
    public static List<LintRule> rules() {
        return Lints.ALL.stream()
                .map(lint -> new LintRule(lint.code(), lint.reason()))
                .toList();
    }

    /** The same without some warnings. */
    public Linter without(String... codes) {
        Set<String> fewer = new LinkedHashSet<>(enabled);
        known(codes).forEach(fewer::remove);
        return new Linter(express, catalog, fewer);
    }

    /** The same with no warnings but these. */
    public Linter only(String... codes) {
        return new Linter(express, catalog, known(codes));
    }

    /** The same with another catalog of services than the one installed. */
    public Linter with(ServiceCatalog services) {
        return new Linter(express, services, enabled);
    }

    private static Set<String> known(String... codes) {
        Set<String> known = new LinkedHashSet<>(List.of(codes));
        for (String code : known) {
            if (!Lints.codes().contains(code)) {
                throw new IllegalArgumentException(
                        "no warning has the code " + code + Nearest.suggestion(code, Lints.codes()));
            }
        }
        return known;
    }

    /**
     * The warnings, in the order of the text. A source that cannot be read gives none, and one that the service refuses only
     * those that need no sound definition: {@link DefinitionParser} tells what is wrong with them.
     */
    public List<DefinitionProblem> lint(DefinitionSource source) {
        try {
            SourceTree tree = source.read();
            DefinitionParser parser = express ? DefinitionParser.express() : DefinitionParser.standard();
            return lint(tree, parser.parse(tree).definition() != null);
        } catch (SourceException unreadable) {
            return List.of();
        }
    }

    private List<DefinitionProblem> lint(SourceTree tree, boolean accepted) {
        Machine machine = Machine.of(tree, express, catalog);
        List<DefinitionProblem> warnings = new ArrayList<>();
        for (Lint lint : Lints.ALL) {
            if (enabled.contains(lint.code()) && (accepted || lint.looksAtRefused())) {
                Findings findings = new Findings(tree, lint.code());
                lint.look(machine, findings);
                warnings.addAll(findings.found());
            }
        }
        warnings.sort(BY_PLACE);
        return List.copyOf(warnings);
    }
}
