package dev.escapement.junit;

import dev.escapement.integration.Integration;
import dev.escapement.integration.Outside;
import dev.escapement.integration.TaskCall;
import dev.escapement.integration.TaskReply;
import dev.escapement.mock.Script;
import org.jspecify.annotations.Nullable;

/** Answers by the script of the test from the moment the test asks for it, be it before or after the simulation. */
final class OwnScript implements Integration {

    private Integration withoutScript;
    private @Nullable Script script;
    private @Nullable Outside simulation;

    OwnScript(Class<?> testClass) {
        this.withoutScript = new NobodyAnswers(testClass);
    }

    Script script() {
        Script known = script;
        if (known == null) {
            known = Script.create();
            if (simulation != null) {
                known.joins(simulation);
            }
            script = known;
        }
        return known;
    }

    /** Whether there is a script, or a server. */
    boolean isAsked() {
        return script != null || !(withoutScript instanceof NobodyAnswers);
    }

    /** Who answers as long as there is no script. */
    void otherwise(Integration others) {
        if (simulation != null) {
            others.joins(simulation);
        }
        withoutScript = others;
    }

    void verify() {
        if (script != null) {
            script.verify();
        }
    }

    @Override
    public void joins(Outside outside) {
        simulation = outside;
        answering().joins(outside);
    }

    @Override
    public TaskReply call(TaskCall call) {
        return answering().call(call);
    }

    @Override
    public void abandoned(TaskCall call) {
        answering().abandoned(call);
    }

    private Integration answering() {
        return script == null ? withoutScript : script;
    }
}
