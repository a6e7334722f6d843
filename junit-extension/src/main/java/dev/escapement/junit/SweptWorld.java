package dev.escapement.junit;

import dev.escapement.Execution;
import dev.escapement.fault.run.Experiment;
import dev.escapement.fault.run.Interference;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the workflow of a test without the test, to see what there is to break. */
record SweptWorld(ExtensionContext context, Settings settings) implements Experiment {

    @Override
    public Execution run(Interference interference) {
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
