package dev.escapement.parser;

import dev.escapement.definition.Definition;
import dev.escapement.definition.State;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and compiles definitions: what the service accepts is accepted, what it refuses is refused in its words, all
 * problems at once.
 *
 * <pre>{@code
 * DefinitionSource source = DefinitionSource.ofFile(Path.of("order.asl.json"));
 * Definition order = DefinitionParser.standard().parse(source).orThrow();
 * }</pre>
 *
 * <p>Immutable; may be shared between threads. Not to be implemented.
 */
@API(status = Status.EXPERIMENTAL)
public final class DefinitionParser {

    private static final DefinitionParser STANDARD = new DefinitionParser(false);
    private static final DefinitionParser EXPRESS = new DefinitionParser(true);

    private final boolean express;

    private DefinitionParser(boolean express) {
        this.express = express;
    }

    /** Reads definitions of Standard workflows. */
    public static DefinitionParser standard() {
        return STANDARD;
    }

    /** Reads definitions of Express workflows, which may not wait for jobs, tokens and activities. */
    public static DefinitionParser express() {
        return EXPRESS;
    }

    /** The definition in the source, or everything that is wrong with it. */
    public ParsedDefinition parse(DefinitionSource source) {
        try {
            return parse(source.read());
        } catch (SourceException unreadable) {
            return new ParsedDefinition(unreadable.source(), null, Problems.of(unreadable));
        }
    }

    /** The definition in a tree that was read already. */
    @API(status = Status.INTERNAL)
    public ParsedDefinition parse(SourceTree source) {
        Problems problems = new Problems(source);
        Definition definition = new MachineReader(source, problems).read(express);
        List<DefinitionProblem> found = problems.found();
        return new ParsedDefinition(source.name(), found.isEmpty() ? definition : null, found);
    }

    /**
     * A single state, without any machine around it, as the service's TestState takes it: named {@code StateName}, its
     * transitions leading anywhere.
     */
    public ParsedState parseState(DefinitionSource source) {
        try {
            SourceTree tree = source.read();
            Problems problems = new Problems(tree);
            @Nullable State state = new LoneStateReader(tree, problems).read(express);
            List<DefinitionProblem> found = problems.found();
            return new ParsedState(tree.name(), found.isEmpty() ? state : null, found);
        } catch (SourceException unreadable) {
            return new ParsedState(unreadable.source(), null, Problems.of(unreadable));
        }
    }
}
