package dev.escapement;

import dev.escapement.definition.Definition;
import dev.escapement.json.Json;
import dev.escapement.parser.DefinitionParser;
import dev.escapement.parser.DefinitionSource;
import dev.escapement.statetest.StateTest;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A state machine: read, checked and compiled once, immutable, to be shared between tests and threads.
 *
 * <pre>{@code
 * StateMachine machine = StateMachine.parse("""
 *         {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 60, "End": true}}}
 *         """).named("Rest");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class StateMachine {

    private final String arn;
    private final String name;
    private final WorkflowType type;
    private final Definition definition;
    private final @Nullable DefinitionSource source;

    StateMachine(String name, WorkflowType type, Definition definition, @Nullable DefinitionSource source) {
        this(Arns.machine(name), name, type, definition, source);
    }

    private StateMachine(
            String arn, String name, WorkflowType type, Definition definition, @Nullable DefinitionSource source) {
        this.arn = arn;
        this.name = name;
        this.type = type;
        this.definition = definition;
        this.source = source;
    }

    /**
     * Reads a Standard workflow from its text, JSON or YAML.
     *
     * @throws dev.escapement.parser.DefinitionException with everything that is wrong with it
     */
    public static StateMachine parse(String definition) {
        return read(DefinitionSource.ofText(definition), WorkflowType.STANDARD);
    }

    /**
     * Reads a workflow from wherever it is kept: a file, a resource, a template.
     *
     * @throws dev.escapement.parser.DefinitionException with everything that is wrong with it
     */
    public static StateMachine read(DefinitionSource source, WorkflowType type) {
        DefinitionParser parser =
                type == WorkflowType.EXPRESS ? DefinitionParser.express() : DefinitionParser.standard();
        return new StateMachine("StateMachine", type, parser.parse(source).orThrow(), source);
    }

    /** The same under another name. */
    public StateMachine named(String otherName) {
        return new StateMachine(otherName, type, definition, source);
    }

    /** The same in another region or another account, under the same name. */
    public StateMachine livingIn(String region, String account) {
        return new StateMachine(Arns.machine(region, account, name), name, type, definition, source);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its ARN. */
    public String arn() {
        return arn;
    }

    /** Standard or Express. */
    public WorkflowType type() {
        return type;
    }

    /** One of its states, wherever in it, to be tried alone. */
    public StateTest state(String stateName) {
        return StateTest.of(definition, stateName);
    }

    /** The file or the resource that it was read from; {@code null} if its definition was given as it stands. */
    public @Nullable String place() {
        return source == null ? null : source.place();
    }

    /** Its definition as JSON; {@code null} of a child of a distributed Map, which has none of its own. */
    public @Nullable String definitionText() {
        return source == null ? null : Json.write(source.read().root());
    }

    /** What it consists of. */
    public Definition definition() {
        return definition;
    }
}
