package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.fault.run.Experiment;
import dev.escapement.fault.run.Interference;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the workflow of a test without the test, to see what there is to break. */
record SweptWorld(ExtensionContext context, Settings settings) implements Experiment {

    /** Two sweeps of a class may be prepared at the same time, and have one class to ask for parameters. */
    private static final Object ONE_AT_A_TIME = new Object();

    @Override
    public Execution run(Interference interference) {
        synchronized (ONE_AT_A_TIME) {
            return runAlone(interference);
        }
    }

    private Execution runAlone(Interference interference) {
        InstanceAside instance = new InstanceAside(context);
        TestWorld world = new TestWorld(context, settings, instance::fromOutermost, interference);
        Registration.of(context).standIn(world);
        try {
            instance.prepare();
            Execution first = world.firstExecution().runToEnd();
            instance.tidyUp();
            return first;
        } finally {
            world.close();
        }
    }
}
