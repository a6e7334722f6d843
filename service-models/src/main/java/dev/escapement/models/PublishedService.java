package dev.escapement.models;

import dev.escapement.services.AwsAction;
import dev.escapement.services.AwsService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service whose text is unpacked once somebody asks for its actions. */
final class PublishedService implements AwsService {

    private final String name;
    private final String errorPrefix;
    private final List<String> aliases;
    private final PackedText packed;
    private final byte[] dictionary;
    private @Nullable ServiceText text;

    PublishedService(String name, String errorPrefix, List<String> aliases, PackedText packed, byte[] dictionary) {
        this.name = name;
        this.errorPrefix = errorPrefix;
        this.aliases = List.copyOf(aliases);
        this.packed = packed;
        this.dictionary = dictionary;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String errorPrefix() {
        return errorPrefix;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    @Override
    public List<String> actionNames() {
        return text().actionNames();
    }

    @Override
    public @Nullable AwsAction action(String actionName) {
        return text().action(actionName);
    }

    private synchronized ServiceText text() {
        if (text == null) {
            text = ServiceText.of(packed.text(dictionary), errorPrefix);
        }
        return text;
    }
}
