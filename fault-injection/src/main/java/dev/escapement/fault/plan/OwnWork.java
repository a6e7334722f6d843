package dev.escapement.fault.plan;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What the service does by itself: no Task calls it, so that it has places of its own, such as {@code @s3:read}. */
@API(status = Status.INTERNAL)
public enum OwnWork {
    /** A distributed Map reads an object. */
    READ("s3:read", "throttled, server-error, connection-lost, denied, error(Code) and truncated can"),
    /** A distributed Map lists a bucket. */
    LIST("s3:list", "throttled, server-error, connection-lost, denied and error(Code) can"),
    /** A distributed Map writes an object. */
    WRITE("s3:write", "throttled, server-error, connection-lost, denied and error(Code) can"),
    /** A distributed Map starts a child. */
    START_CHILD(
            "states:start-child",
            "throttled, server-error, connection-lost, denied, error(Name), stopped, execution-timeout and run-twice can"),
    /** An execution starts, be it by the test or by a Task. */
    START("states:start", "run-twice, stopped and execution-timeout can");

    private final String word;
    private final String possible;

    OwnWork(String word, String possible) {
        this.word = word;
        this.possible = possible;
    }

    /** As places write it behind their sign. */
    public String word() {
        return word;
    }

    /** The work that a place's name means; {@code null} if it means calls of Tasks. */
    static @Nullable OwnWork named(String name) {
        for (OwnWork work : values()) {
            if (name.equals(work.word)) {
                return work;
            }
        }
        return name.startsWith(START.word + ":") ? START : null;
    }

    /** Whether a place's name means this work, and if it names a machine, the work of this machine. */
    boolean isMeantBy(String name, String machine) {
        return name.equals(word) || (this == START && name.equals(word + ":" + machine));
    }

    /** Whether the fault can happen to it. */
    public boolean allows(Fault fault) {
        return switch (this) {
            case READ -> fault instanceof RaisedError || fault.equals(new SpoiledOutput(Damage.TRUNCATED));
            case LIST, WRITE -> fault instanceof RaisedError;
            case START_CHILD -> fault instanceof RaisedError || endsOrRepeats(fault);
            case START -> endsOrRepeats(fault);
        };
    }

    /** The error that a distributed Map sees; {@code null} when that depends. */
    public @Nullable String errorOf(Fault fault) {
        if (!(fault instanceof RaisedError raised)) {
            return null;
        }
        return switch (this) {
            case READ, LIST -> "States.ItemReaderFailed";
            case WRITE -> "States.ResultWriterFailed";
            case START_CHILD -> FaultyChildStarts.failure(raised).error();
            case START -> null;
        };
    }

    /** Why a fault cannot matter to what starts; {@code null} when it can. */
    public static @Nullable String whyPointless(Fault fault, boolean express) {
        return fault instanceof Interruption end && end.stopped() && express ? Interruption.NOT_STOPPED : null;
    }

    /** Why a fault cannot happen at a place; {@code null} if it can. */
    static @Nullable String whyImpossible(Place place, Fault fault) {
        OwnWork work = place instanceof Target target ? named(target.name()) : null;
        if (work != null) {
            return work.allows(fault) ? null : "'" + fault + "' cannot happen at " + place + "; " + work.possible;
        }
        return fault instanceof RunTwice
                ? "'" + fault + "' happens to executions, not to calls such as those of " + place
                        + ": its places are @states:start and @states:start-child"
                : null;
    }

    private static boolean endsOrRepeats(Fault fault) {
        return fault instanceof RunTwice || fault instanceof Interruption;
    }
}
