package dev.escapement.parser;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A state machine that a template holds.
 *
 * @param id by which {@link DefinitionSource#fromTemplate(String)} knows it
 * @param express whether the template makes an Express workflow of it
 */
@API(status = Status.EXPERIMENTAL)
public record MachineInTemplate(String id, boolean express) {}
