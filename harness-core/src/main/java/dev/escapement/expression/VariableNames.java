package dev.escapement.expression;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the variables that the parts of something read, in order of appearance. */
final class VariableNames {

    private VariableNames() {}

    static Set<String> in(Collection<? extends Expression> expressions) {
        Set<String> names = new LinkedHashSet<>();
        expressions.forEach(expression -> names.addAll(expression.variables()));
        return Collections.unmodifiableSet(names);
    }

    static Set<String> inArguments(List<Argument> arguments) {
        Set<String> names = new LinkedHashSet<>();
        for (Argument argument : arguments) {
            if (argument instanceof Argument.AtPath atPath) {
                names.addAll(atPath.path().variables());
            } else if (argument instanceof Argument.Nested nested) {
                names.addAll(nested.call().variables());
            }
        }
        return Collections.unmodifiableSet(names);
    }

    static Set<String> inConditions(Collection<? extends Condition> conditions) {
        Set<String> names = new LinkedHashSet<>();
        conditions.forEach(condition -> names.addAll(condition.variables()));
        return Collections.unmodifiableSet(names);
    }
}
