package dev.escapement.junit;

import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.parser.DefinitionSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The state machines of a test run: each definition is read once, however many tests use it, on however many threads. */
final class Machines {

    private static final Namespace HERE = Namespace.create(Machines.class);

    private final Map<String, StateMachine> read = new ConcurrentHashMap<>();

    private Machines() {}

    /** Those of the whole run. */
    static Machines of(ExtensionContext context) {
        Store store = context.getRoot().getStore(HERE);
        // The store's own way to do this at once has two names in the versions of JUnit that we serve.
        synchronized (Machines.class) {
            Machines known = store.get(Machines.class, Machines.class);
            if (known == null) {
                known = new Machines();
                store.put(Machines.class, known);
            }
            return known;
        }
    }

    StateMachine at(Found place, WorkflowType type) {
        return once(place.key(), type, place::source);
    }

    StateMachine from(String text, WorkflowType type) {
        return once("text:" + text, type, () -> DefinitionSource.ofText(text));
    }

    private StateMachine once(String key, WorkflowType type, Supplier<DefinitionSource> source) {
        return read.computeIfAbsent(type + " " + key, unread -> StateMachine.read(source.get(), type));
    }
}
