package dev.escapement;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All who answer in a simulation. Somebody may be put before them while it goes on, and is decorated as they are. */
final class Answering implements Integration {

    private Integration answering;
    private @Nullable Outside outside;

    Answering(Integration answering) {
        this.answering = answering;
    }

    void surround(UnaryOperator<Integration> decorator) {
        Integration around = decorator.apply(new JoinedIntegration(answering));
        around.joins(Objects.requireNonNull(outside));
        answering = around;
    }

    @Override
    public void joins(Outside simulation) {
        outside = simulation;
        answering.joins(simulation);
    }

    @Override
    public TaskReply call(TaskCall call) {
        return answering.call(call);
    }

    @Override
    public void abandoned(TaskCall call) {
        answering.abandoned(call);
    }

    @Override
    public String reproducer() {
        return answering.reproducer();
    }
}
