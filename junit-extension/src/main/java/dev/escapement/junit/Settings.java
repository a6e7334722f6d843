package dev.escapement.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is said about a test, in one place or in several together. Immutable. */
final class Settings {

    static final Settings NONE = new Settings(new LinkedHashMap<>());

    private final Map<Setting<?>, Object> said;

    private Settings(Map<Setting<?>, Object> said) {
        this.said = said;
    }

    /** The same, saying this too; {@code null} says nothing. */
    <T> Settings with(Setting<T> setting, @Nullable T value) {
        if (value == null) {
            return this;
        }
        Map<Setting<?>, Object> more = new LinkedHashMap<>(said);
        more.put(setting, value);
        return new Settings(more);
    }

    /** Whether nothing is said. */
    boolean areNone() {
        return said.isEmpty();
    }

    /** What is said; {@code null} if nothing is. */
    @SuppressWarnings("unchecked") // only with() puts values in
    <T> @Nullable T get(Setting<T> setting) {
        return (T) said.get(setting);
    }

    /** What is said; else the other value. */
    <T> T get(Setting<T> setting, T otherwise) {
        T value = get(setting);
        return value == null ? otherwise : value;
    }

    /** Hands on what is said, if anything is. */
    <T> void ifSaid(Setting<T> setting, Consumer<T> listener) {
        T value = get(setting);
        if (value != null) {
            listener.accept(value);
        }
    }

    /** The same, where the nearer does not say otherwise. */
    Settings under(Settings nearer) {
        Map<Setting<?>, Object> all = new LinkedHashMap<>(said);
        if (nearer.said.containsKey(Setting.DEFINITION)) {
            // What was said about another definition does not hold for this one.
            all.remove(Setting.LOGICAL_ID);
            all.remove(Setting.NAME);
        }
        if (nearer.said.containsKey(Setting.LOGICAL_ID)) {
            all.remove(Setting.NAME);
        }
        all.putAll(nearer.said);
        return new Settings(all);
    }
}
