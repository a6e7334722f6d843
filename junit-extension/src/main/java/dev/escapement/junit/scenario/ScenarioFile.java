package dev.escapement.junit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.parser.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of scenarios about one state machine, read and checked. */
final class ScenarioFile {

    private final Path path;
    private final Document document;

    private ScenarioFile(Path path, Document document) {
        this.path = path;
        this.document = document;
    }

    /** Reads a file, or says everything that is wrong with it. */
    static ScenarioFile read(Path path) {
        Document document = Document.ofFile(path);
        Complaints complaints = new Complaints(document);
        Shapes.FILE.check(document.root(), "", complaints);
        complainAboutNames(document.root().path("scenarios"), complaints);
        complaints.raise();
        return new ScenarioFile(path, document);
    }

    /** Reads a file that has answers, but neither a definition nor scenarios. */
    static ScenarioFile readAnswers(Path path) {
        Document document = Document.ofFile(path);
        Complaints complaints = new Complaints(document);
        Shapes.ANSWERS_FILE.check(document.root(), "", complaints);
        complaints.raise();
        return new ScenarioFile(path, document);
    }

    List<Scenario> scenarios() {
        JsonNode all = document.root().path("scenarios");
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int end = i + 1 < all.size() ? document.line("/scenarios/" + (i + 1)) : Integer.MAX_VALUE;
            scenarios.add(new Scenario(this, all.get(i), "/scenarios/" + i, end));
        }
        return scenarios;
    }

    Path path() {
        return path;
    }

    Document document() {
        return document;
    }

    private static void complainAboutNames(JsonNode scenarios, Complaints complaints) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        for (int i = 0; i < scenarios.size(); i++) {
            String name = scenarios.get(i).path("name").asText();
            Integer first = taken.putIfAbsent(name, i);
            if (first != null && !name.isEmpty()) {
                complaints.about("/scenarios/" + i + "/name", "scenario " + (first + 1) + " has this name already");
            }
        }
    }
}
