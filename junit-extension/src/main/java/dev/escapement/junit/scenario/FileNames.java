package dev.escapement.junit.scenario;

import java.nio.file.Path;

/** How scenario files are called where there is no room for their whole path. */
final class FileNames {

    private FileNames() {}

    /** Relative to the working directory, if it lies in it; with slashes on every system. */
    static String inProject(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path shown = path.startsWith(here) ? here.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }

    /** {@code orders/order-saga.scenario.yaml} on the class path is called {@code orders.order-saga}. */
    static String asClass(Path path) {
        String name = inProject(path).replaceFirst("^(target|build)/[^/]*(classes|resources)[^/]*/(test/)?", "");
        return name.replaceFirst("\\.scenario\\.(json|yaml|yml)$", "").replace('/', '.');
    }
}
