package dev.escapement.definition;

import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Whether an {@code ErrorEquals} names an error, by the wildcards of asl-reference 5.1. */
@API(status = Status.EXPERIMENTAL)
public final class ErrorMatching {

    /** The name of a Task that took too long, also when it only fell silent. */
    public static final String TIMEOUT = "States.Timeout";

    private static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    private static final String TASK_FAILED = "States.TaskFailed";
    private static final String ALL = "States.ALL";

    private ErrorMatching() {}

    /**
     * Whether one of the names matches.
     *
     * @param error the error's name; {@code null} when a callback gave none
     * @param missedHeartbeat whether it is a timeout because of silence
     */
    public static boolean matches(List<String> errorEquals, @Nullable String error, boolean missedHeartbeat) {
        for (String name : errorEquals) {
            if (matches(name, error, missedHeartbeat)) {
                return true;
            }
        }
        return false;
    }

    /** The place of the first handler that names the error; -1 if none does. */
    static <H> int first(
            List<H> handlers, Function<H, List<String>> errorEquals, @Nullable String error, boolean missedHeartbeat) {
        for (int i = 0; i < handlers.size(); i++) {
            if (matches(errorEquals.apply(handlers.get(i)), error, missedHeartbeat)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(String name, @Nullable String error, boolean missedHeartbeat) {
        return switch (name) {
            case ALL -> true;
            case TASK_FAILED -> !TIMEOUT.equals(error);
            case HEARTBEAT_TIMEOUT -> missedHeartbeat || name.equals(error);
            default -> name.equals(error);
        };
    }
}
