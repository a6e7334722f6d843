package dev.escapement.junit.scenario;

/**
 * A key that an object of a scenario file may have.
 *
 * @param meaning what it says, in a sentence
 */
record Key(String name, Kind kind, boolean required, String meaning) {

    static Key of(String name, Kind kind, String meaning) {
        return new Key(name, kind, false, meaning);
    }

    Key asRequired() {
        return new Key(name, kind, true, meaning);
    }
}
