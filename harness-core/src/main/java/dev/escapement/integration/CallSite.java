package dev.escapement.integration;

import dev.escapement.simulation.StrandPath;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where in an execution a call is made; stable between runs of the same definition.
 *
 * <p>Printed as {@code Each[3]/Charge#2.1}: in iteration 3 of Each, the second visit of Charge, its first attempt.
 *
 * @param strand which branch or iteration
 * @param state the Task's name
 * @param occurrence which visit of the state on this strand, counted from 1
 * @param attempt which attempt of that visit, counted from 1
 */
@API(status = Status.EXPERIMENTAL)
public record CallSite(StrandPath strand, String state, int occurrence, int attempt) {

    @Override
    public String toString() {
        String path = strand.toString();
        return (path.isEmpty() ? "" : path + "/") + state + "#" + occurrence + "." + attempt;
    }
}
