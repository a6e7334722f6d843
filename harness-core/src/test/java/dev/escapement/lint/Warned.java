package dev.escapement.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.parser.DefinitionParser;
import dev.escapement.parser.DefinitionSource;
import java.util.List;

/** What one lint says to a machine that the service accepts. */
final class Warned {

    private Warned() {}

    static List<String> of(String code, String definition) {
        return of(Linter.standard(), code, definition);
    }

    static List<String> of(Linter linter, String code, String definition) {
        DefinitionSource source = DefinitionSource.ofText(definition);
        assertThat(DefinitionParser.standard().parse(source).problems()).isEmpty();
        return linter.only(code).lint(source).stream()
                .map(each -> each.location() + ": " + each.message())
                .toList();
    }
}
