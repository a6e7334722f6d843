package dev.escapement.services;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A member of a structure.
 *
 * @param name in the spelling of optimised integrations
 * @param sdkName in the spelling of {@code aws-sdk} integrations
 * @param required whether every value must have it
 * @param shape what it holds
 */
@API(status = Status.EXPERIMENTAL)
public record Member(String name, String sdkName, boolean required, Shape shape) {

    Member holding(Shape other) {
        return new Member(name, sdkName, required, other);
    }
}
