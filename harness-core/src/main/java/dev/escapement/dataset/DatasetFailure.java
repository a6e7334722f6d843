package dev.escapement.dataset;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Why a Map could not read its items or write its results.
 *
 * @param error {@code States.ItemReaderFailed} or {@code States.ResultWriterFailed}
 */
@API(status = Status.EXPERIMENTAL)
public record DatasetFailure(String error, String cause) {

    /** The items could not be read. */
    public static DatasetFailure ofReader(String cause) {
        return new DatasetFailure("States.ItemReaderFailed", cause);
    }

    /** The results could not be written. */
    public static DatasetFailure ofWriter(String cause) {
        return new DatasetFailure("States.ResultWriterFailed", cause);
    }
}
