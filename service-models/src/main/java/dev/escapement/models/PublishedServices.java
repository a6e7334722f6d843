package dev.escapement.models;

import dev.escapement.services.AwsService;
import dev.escapement.services.ServiceCatalog;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The catalog of the services as AWS published their models. Found by {@link ServiceCatalog#installed()}; nobody needs to
 * name it.
 *
 * <pre>{@code
 * ServiceCatalog.installed().service("sfn").actionNames();   // createActivity, createStateMachine, ...
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class PublishedServices implements ServiceCatalog {

    private final ModelArchive archive;

    /** Reads the resource of this library; the services in it are read one by one when asked for. */
    public PublishedServices() {
        this(ModelArchive.published());
    }

    PublishedServices(ModelArchive archive) {
        this.archive = archive;
    }

    @Override
    public List<String> serviceNames() {
        return archive.serviceNames();
    }

    @Override
    public @Nullable AwsService service(String name) {
        return archive.service(name);
    }

    /** Where the models come from, for people. */
    public String source() {
        return archive.source();
    }
}
