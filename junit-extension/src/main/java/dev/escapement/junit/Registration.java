package dev.escapement.junit;

import dev.escapement.fault.plan.FaultPlan;
import dev.escapement.recording.Recording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What the extensions that are registered around one test know together: annotations bring one, a field may bring another. */
final class Registration {

    private static final Namespace HERE = Namespace.create(Registration.class);
    private static final String FIELD = "settings of the field";
    private static final String FAULTS = "faults of the variant";
    private static final String RECORDING = "recording that is swept";

    private final ExtensionContext context;
    private final Store store;

    private Registration(ExtensionContext context) {
        this.context = context;
        this.store = context.getStore(HERE);
    }

    static Registration of(ExtensionContext context) {
        return new Registration(context);
    }

    /** The extension with these settings is there; those of annotations have none of their own. */
    void note(Settings settings) {
        if (!settings.areNone()) {
            store.put(FIELD, settings);
        }
    }

    /** Whether the extension with these settings is the one to act: the field's, if there is a field. */
    boolean speaksFor(Settings settings) {
        Settings field = ofField();
        return field == null || field.equals(settings);
    }

    /** The world of this very test: it does not inherit that of its class. */
    TestWorld world() {
        String key = context.getUniqueId();
        TestWorld known = store.get(key, TestWorld.class);
        if (known == null) {
            known = new TestWorld(context, settings());
            store.put(key, known);
        }
        return known;
    }

    /** For a while, this is the world of what runs beside the tests; older JUnit asks the class for its parameters. */
    void standIn(TestWorld world) {
        store.put(context.getUniqueId(), world);
        context.getParent().ifPresent(around -> around.getStore(HERE).put(around.getUniqueId(), world));
    }

    /** What goes wrong in this very test, whatever its annotations say. */
    void faults(FaultPlan plan) {
        store.put(FAULTS, plan);
    }

    /** What was recorded, and is to be what happens in this test, or in all its invocations. */
    void recording(Recording recording) {
        store.put(RECORDING, recording);
    }

    /** What is said about this test, by annotations and by a field. */
    Settings settings() {
        Settings field = ofField();
        Settings annotated = Annotations.around(context);
        Settings all = field == null ? annotated : field.under(annotated);
        return RecordedTest.as(store.get(RECORDING, Recording.class), all)
                .with(Setting.FAULTS, store.get(FAULTS, FaultPlan.class));
    }

    private @Nullable Settings ofField() {
        return store.get(FIELD, Settings.class);
    }
}
