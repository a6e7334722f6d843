package dev.escapement.replay;

import dev.escapement.recording.RecordedEvent;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * In which state an event happened.
 *
 * @param state the name of the state
 * @param entered the event that entered it
 */
@API(status = Status.INTERNAL)
public record EventPlace(String state, RecordedEvent entered) {}
