package dev.escapement.junit;

import dev.escapement.StateMachine;
import dev.escapement.WorkflowType;
import dev.escapement.parser.DefinitionSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The state machines of a test run: each definition is read once, however many tests use it, on however many threads. */
final class Machines {

    private static final Namespace HERE = Namespace.create(Machines.class);

    private final Map<Key, StateMachine> read = Collections.synchronizedMap(new LinkedHashMap<>());

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

    /** The machine at the place, as the settings want it read. */
    StateMachine read(Found place, Settings settings) {
        Key key = Key.of(place, settings);
        return read.computeIfAbsent(key, unread -> StateMachine.read(key.refine(place.source()), key.type));
    }

    /** Its text, as the settings want it read. */
    static DefinitionSource source(Found place, Settings settings) {
        return Key.of(place, settings).refine(place.source());
    }

    private record Key(
            String place,
            @Nullable String logicalId,
            @Nullable Map<String, String> substitutions,
            WorkflowType type) {

        static Key of(Found place, Settings settings) {
            return new Key(
                    place.key(),
                    settings.get(Setting.LOGICAL_ID),
                    settings.get(Setting.SUBSTITUTIONS),
                    settings.get(Setting.TYPE, WorkflowType.STANDARD));
        }

        DefinitionSource refine(DefinitionSource source) {
            DefinitionSource machine = logicalId == null ? source : source.fromTemplate(logicalId);
            return substitutions == null ? machine : machine.substituting(substitutions);
        }
    }
}
