package dev.escapement.lint;

import java.util.List;

/** What the service knows of the names of errors (asl-reference 5.1). */
final class ErrorNames {

    static final String ALL = "States.ALL";
    static final String TASK_FAILED = "States.TaskFailed";
    static final String TIMEOUT = "States.Timeout";
    static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";

    /** Reserved names that something reports. */
    static final List<String> REPORTED = List.of(
            ALL,
            TASK_FAILED,
            TIMEOUT,
            HEARTBEAT_TIMEOUT,
            "States.Permissions",
            "States.DataLimitExceeded",
            "States.QueryEvaluationError",
            "States.ItemReaderFailed",
            "States.ResultWriterFailed",
            "States.ExceedToleratedFailureThreshold",
            "States.Http.Socket");

    /** Names that the language knows and the service never reports, or never lets anybody match. */
    static final List<String> NEVER_MATCHED = List.of(
            "States.Runtime",
            "States.NoChoiceMatched",
            "States.IntrinsicFailure",
            "States.ParameterPathFailure",
            "States.ResultPathMatchFailure",
            "States.BranchFailed");

    static final String HTTP_STATUS = "States.Http.StatusCode.";

    private ErrorNames() {}

    /** Whether every error that the later name matches is matched by the earlier one already. */
    static boolean covers(String earlier, String later) {
        boolean timeout = later.equals(TIMEOUT) || later.equals(HEARTBEAT_TIMEOUT);
        return earlier.equals(later)
                || earlier.equals(ALL)
                || (earlier.equals(TASK_FAILED) && !timeout && !later.equals(ALL))
                || (earlier.equals(TIMEOUT) && later.equals(HEARTBEAT_TIMEOUT));
    }
}
