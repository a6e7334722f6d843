package dev.escapement.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code ${Name}} in a text, as CloudFormation does with {@code DefinitionSubstitutions} and Terraform with
 * {@code templatefile}: letter by letter, whatever the text is.
 */
final class Substitution {

    private static final String UNRESOLVED = "UNRESOLVED_SUBSTITUTION";

    /** A name, a path or a call, but nothing that a formula puts between quotes. {@code $${Name}} stands for itself. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\$\\{[ \\t]*+([A-Za-z_][^{}\"\\\\\\r\\n]*+)\\}");

    private final Lookup lookup;
    private final Collection<String> known;

    private Substitution(Lookup lookup, Collection<String> known) {
        this.lookup = lookup;
        this.known = known;
    }

    /** Finds the value of a name; {@code null} if it has none. */
    @FunctionalInterface
    interface Lookup {

        @Nullable String value(String name);
    }

    /** Replaces by the given values and the pseudo parameters. */
    static Substitution by(Map<String, String> values) {
        return by(values, name -> null);
    }

    /** Replaces by the given values, else by what is looked up. */
    static Substitution by(Map<String, String> values, Lookup otherwise) {
        Map<String, String> given = new LinkedHashMap<>(values);
        Lookup lookup = name -> {
            String value = given.get(name);
            String pseudo = value == null ? PseudoParameters.value(name) : value;
            return pseudo == null ? otherwise.value(name) : pseudo;
        };
        return new Substitution(lookup, given.keySet());
    }

    /** The passage with every placeholder replaced; placeholders without a value are all reported. */
    Passage apply(SourceText source, Passage passage) {
        List<SourceProblem> problems = new ArrayList<>();
        Passage replaced = apply(source, passage, problems);
        if (!problems.isEmpty()) {
            throw new SourceException(source, problems);
        }
        return replaced;
    }

    Passage apply(SourceText source, Passage passage, List<SourceProblem> problems) {
        Matcher placeholder = PLACEHOLDER.matcher(passage.text());
        if (!placeholder.find()) {
            return passage;
        }
        Passage.Builder replaced = new Passage.Builder();
        int done = 0;
        do {
            replaced.add(passage, done, placeholder.start());
            done = placeholder.end();
            Span written = new Span(placeholder.start(), done);
            if (placeholder.group().startsWith("$$")) {
                replaced.add(passage, written.start() + 1, done);
            } else {
                replaced.add(
                        valueAt(written, placeholder.group(1).strip(), source, passage, problems), passage, written);
            }
        } while (replaced.length() <= SourceBytes.LIMIT && placeholder.find());
        if (replaced.length() > SourceBytes.LIMIT) {
            throw SourceBytes.tooLong(source.name() + " with its substitutions", replaced.length());
        }
        return replaced.add(passage, done, passage.text().length()).build();
    }

    private String valueAt(
            Span written, String name, SourceText source, Passage passage, List<SourceProblem> problems) {
        String value = lookup.value(name);
        if (value == null) {
            problems.add(SourceProblem.at(
                    new Lines(source.text()).position(passage.origin(written)), UNRESOLVED, unresolved(name)));
            return "";
        }
        return value;
    }

    private String unresolved(String name) {
        String given = known.isEmpty() ? "none were given" : "given were " + String.join(", ", known);
        return "no substitution for ${" + name + "}; " + given + Nearest.suggestion(name, known);
    }
}
