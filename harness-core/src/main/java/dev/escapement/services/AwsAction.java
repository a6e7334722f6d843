package dev.escapement.services;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One action of an AWS service.
 *
 * @param name in camel case, as resources spell it: {@code putItem}
 * @param request what it takes
 * @param response what it answers; without members when the answer is empty
 * @param errors what it is known to raise, as {@code aws-sdk} integrations report it
 * @param offered whether Step Functions lets an {@code aws-sdk} integration call it
 */
@API(status = Status.EXPERIMENTAL)
public record AwsAction(
        String name, Shape.Structure request, Shape.Structure response, List<ServiceError> errors, boolean offered) {

    public AwsAction {
        errors = List.copyOf(errors);
    }
}
