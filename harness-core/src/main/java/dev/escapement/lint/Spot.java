package dev.escapement.lint;

/**
 * A place in a definition.
 *
 * @param pointer as a JSON pointer: {@code /States/Pay/Catch/0}
 * @param path as the service writes it: {@code /States/Pay/Catch[0]}
 */
record Spot(String pointer, String path) {

    static final Spot ROOT = new Spot("", "");

    Spot field(String name) {
        return new Spot(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), path + "/" + name);
    }

    Spot element(int index) {
        return new Spot(pointer + "/" + index, path + "[" + index + "]");
    }
}
