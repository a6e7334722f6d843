package dev.escapement.parser;

import dev.escapement.dataflow.DataFlow;
import dev.escapement.definition.StateCore;
import dev.escapement.definition.Transition;
import dev.escapement.expression.Condition;
import dev.escapement.expression.Expression;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One state while it is read: its members, its language, and what has been seen of it so far. */
final class Draft {

    private final String name;
    private final StateType type;
    private final Fields fields;
    private final Language language;
    private final QueryLanguage queryLanguage;
    private final ContainerReader container;
    private final @Nullable String comment;
    private final TreeSet<String> variables = new TreeSet<>();

    Draft(String name, StateType type, Fields fields, QueryLanguage queryLanguage, ContainerReader container) {
        this.name = name;
        this.type = type;
        this.fields = fields;
        this.queryLanguage = queryLanguage;
        this.language = Language.of(queryLanguage);
        this.container = container;
        this.comment = fields.text("Comment");
    }

    StateType type() {
        return type;
    }

    Fields fields() {
        return fields;
    }

    Language language() {
        return language;
    }

    QueryLanguage queryLanguage() {
        return queryLanguage;
    }

    /** The container that the state lies in, which reads the containers that lie in the state. */
    ContainerReader container() {
        return container;
    }

    Problems problems() {
        return fields.problems();
    }

    /** How an evaluation failure names a field: {@code Choices[0]/Output}. */
    String fieldName(Fields object, String member) {
        return object.location(member).below(fields.location());
    }

    /** Takes down which variables an expression of the state reads. */
    <E extends Expression> E reads(E expression) {
        variables.addAll(expression.variables());
        return expression;
    }

    void readAll(Collection<? extends Expression> expressions) {
        expressions.forEach(this::reads);
    }

    <C extends @Nullable Condition> C reads(C condition) {
        if (condition != null) {
            variables.addAll(condition.variables());
        }
        return condition;
    }

    /** The field that leads on from the state's regular end. */
    Transition transition() {
        fields.exactlyOne("Next", "End");
        Boolean end = fields.flag("End");
        if (Boolean.FALSE.equals(end)) {
            problems().schema(fields.location("End"), "The field 'End' should have one of these values: [true]");
        }
        String next = target(fields, "Next");
        return next == null ? new Transition.End() : new Transition.Next(next);
    }

    /** The name of another state, to be looked for when all are known. */
    @Nullable String target(Fields object, String member) {
        String target = object.text(member);
        if (target != null) {
            container.transitions().add(name, target, object.location(member));
        }
        return target;
    }

    /** What all states have; to be asked last, when all variables have been seen. */
    StateCore core(DataFlow flow) {
        return new StateCore(name, comment, flow, Collections.unmodifiableSet(new TreeSet<>(variables)));
    }
}
