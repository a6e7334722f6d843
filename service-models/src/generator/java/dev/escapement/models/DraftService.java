package dev.escapement.models;

import java.util.List;
import java.util.Map;

/**
 * A service on its way into the archive.
 *
 * @param name as {@code aws-sdk} resources spell it
 * @param errorPrefix what stands before the dot in the names of its errors
 * @param aliases other names people use for it
 * @param actions sorted by name
 * @param shapes all that the actions refer to, by the name they refer to
 */
record DraftService(
        String name,
        String errorPrefix,
        List<String> aliases,
        List<DraftAction> actions,
        Map<String, DraftShape> shapes) {

    /**
     * One action.
     *
     * @param name as the model spells it
     * @param request the name of a structure, empty when it takes nothing
     * @param response the name of a structure, empty when it answers nothing
     * @param offered whether Tasks may call it
     */
    record DraftAction(String name, String request, String response, List<DraftError> errors, boolean offered) {}

    /**
     * One error.
     *
     * @param status empty when unknown
     * @param code empty when it is the shape's name
     */
    record DraftError(String shape, String status, String code) {

        String line() {
            return (shape + " " + status + " " + code).strip();
        }
    }
}
