package dev.escapement.services;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The AWS services as the {@code aws-sdk} integrations of Step Functions see them.
 *
 * <pre>{@code
 * AwsService dynamo = ServiceCatalog.installed().service("dynamodb");
 * dynamo.action("putItem").errors();   // DynamoDb.ResourceNotFoundException, ...
 * }</pre>
 *
 * <p>Answers never change, may be asked by many threads, and are made when first asked for. May be implemented: an
 * implementation named in {@code META-INF/services} is found by {@link #installed()}.
 */
@API(status = Status.EXPERIMENTAL)
public interface ServiceCatalog {

    /** The names of all services, as written in {@code aws-sdk:<service>:<action>}, sorted. */
    List<String> serviceNames();

    /** The service of that name; {@code null} when the catalog has none. */
    @Nullable AwsService service(String name);

    /** The catalog found on the class path; an empty one when there is none. */
    static ServiceCatalog installed() {
        return InstalledCatalog.FOUND;
    }

    /** The catalog that knows nothing: with it nothing is refused and nothing is checked. */
    static ServiceCatalog empty() {
        return new EmptyCatalog();
    }
}
