package dev.escapement.fault.run;

/** Numbers what happens in a run. */
final class Turns {

    private int taken;

    int next() {
        return taken++;
    }
}
