package dev.escapement.junit.scenario;

import java.nio.file.Path;
import java.util.List;

/** A kind of file that holds tests: recognised by its name, read into tests that know how to be described. */
interface FileKind {

    /** All kinds; a file is of the first that recognises it. */
    List<FileKind> ALL = List.of(new ScenarioFileKind(), new MockConfigFileKind());

    /** How its files are called: {@code *.scenario.yaml}. */
    List<String> names();

    /** Whether the file is called like one. */
    boolean recognises(Path file);

    /**
     * The tests in a file, in their order.
     *
     * @throws ScenarioException with everything that is wrong with the file
     */
    List<? extends FileTest> read(Path file);
}
