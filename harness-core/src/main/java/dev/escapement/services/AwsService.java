package dev.escapement.services;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** One AWS service. May be implemented, together with {@link ServiceCatalog}. */
@API(status = Status.EXPERIMENTAL)
public interface AwsService {

    /** As written in {@code aws-sdk:<service>:<action>}: {@code sfn}, {@code cloudwatchlogs}. */
    String name();

    /** What stands before the dot in the names of its errors: {@code Sfn}, {@code CloudWatchLogs}. */
    String errorPrefix();

    /** Other names that people use for it, all in lower case: {@code stepfunctions}, {@code states}. */
    List<String> aliases();

    /** The names of its actions, as written in {@code aws-sdk:<service>:<action>}, sorted. */
    List<String> actionNames();

    /** The action of that name; {@code null} when the service has none. */
    @Nullable AwsAction action(String name);
}
