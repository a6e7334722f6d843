package dev.escapement.services;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * An error that an action can raise.
 *
 * @param name as Step Functions reports it: {@code Sqs.QueueDoesNotExistException}
 * @param shape as the model of the service calls it: {@code QueueDoesNotExist}
 * @param code what the service itself sends: {@code AWS.SimpleQueueService.NonExistentQueue}, or the shape's name
 * @param httpStatus the status it comes with, {@code null} when the model does not say
 */
@API(status = Status.EXPERIMENTAL)
public record ServiceError(
        String name, String shape, String code, @Nullable Integer httpStatus) {

    ServiceError renamed(String newName) {
        return new ServiceError(newName, shape, code, httpStatus);
    }
}
