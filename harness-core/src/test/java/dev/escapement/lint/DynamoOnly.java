package dev.escapement.lint;

import dev.escapement.services.AwsAction;
import dev.escapement.services.AwsService;
import dev.escapement.services.ServiceCatalog;
import dev.escapement.services.Shape.Structure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A catalog of one service with one action. */
record DynamoOnly() implements ServiceCatalog, AwsService {

    @Override
    public List<String> serviceNames() {
        return List.of("dynamodb");
    }

    @Override
    public @Nullable AwsService service(String name) {
        return name.equals("dynamodb") ? this : null;
    }

    @Override
    public String name() {
        return "dynamodb";
    }

    @Override
    public String errorPrefix() {
        return "DynamoDb";
    }

    @Override
    public List<String> aliases() {
        return List.of("dynamo");
    }

    @Override
    public List<String> actionNames() {
        return List.of("putItem");
    }

    @Override
    public @Nullable AwsAction action(String name) {
        Structure nothing = Structure.of(List.of());
        return name.equals("putItem") ? new AwsAction(name, nothing, nothing, List.of(), true) : null;
    }
}
