package dev.escapement.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The reference of assertions: what stands above its tables, and the tables as the sources tell them. */
final class AssertionsPage {

    /** From the folder of the module on. */
    static final String NAME = "ASSERTIONS.md";

    private static final Path SOURCES = Path.of("src/main/java/dev/escapement/junit");
    private static final Pattern DOOR = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+\\s+)*public (?:static )?(\\w+ )(\\w+)\\(([^{]*)\\)\\s+\\{",
            Pattern.DOTALL);
    private static final Pattern CAPTION = Pattern.compile("\n/\\*\\*((?:(?!\\*/).)*)\\*/", Pattern.DOTALL);

    private static final List<Section> SECTIONS = List.of(
            new Section(EscapementAssertions.class, "The doors"),
            new Section(EscapementSoftAssertions.class, "Several at once"),
            new Section(OutcomeAssert.class, "How it ended"),
            new Section(ExecutionAssert.class, "Which way it went"),
            new Section(EffortAssert.class, "What it took"),
            new Section(RecoveryAssert.class, "Retries and catches: `state(\"Pay\", pay -> …)`"),
            new Section(StateAssert.class, "Visits and data: `state(\"Pay\", pay -> …)`"),
            new Section(AttemptAssert.class, "One attempt: `pay.attempt(2, second -> …)`"),
            new Section(ChildAssert.class, "One branch or iteration: `each.child(0, first -> …)`"),
            new Section(CallsAssert.class, "Calls: `calls(calls -> …)`"),
            new Section(HistoryAssert.class, "The history: `history(history -> …)`"),
            new Section(LogAssert.class, "Logs: `log(configuration, log -> …)`"),
            new Section(UsageAssert.class, "Money: `usage(usage -> …)`"),
            new Section(RedriveAssert.class, "Redrives: `redrive(redrive -> …)`"),
            new Section(TraceAssert.class, "Runs with faults: `assertThat(trace)`"),
            new Section(AlarmAssert.class, "Alarms: `assertThat(alarmCourse)`"),
            new Section(WhatIfCaseAssert.class, "What if: `assertThat(whatIfCase)`"),
            new Section(TextAssert.class, "Pages that are kept: `assertThatText(text)`"));

    private AssertionsPage() {}

    /** All of it, with the head that the file has now. */
    static String text() {
        StringBuilder page = new StringBuilder(head());
        SECTIONS.forEach(section -> page.append(section.text()));
        return page.toString();
    }

    /** What is written by hand: all before the first table. */
    static String head() {
        String now = read(Path.of(NAME));
        return now.substring(0, now.indexOf("## The doors"));
    }

    static List<Class<?>> types() {
        return SECTIONS.stream().<Class<?>>map(Section::type).toList();
    }

    /** The classes of assertions in the sources, whatever the page knows. */
    static List<String> typesInSources() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("\\w+Assert(ions)?\\.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The doors of a class as its source has them, such as {@code took/1}. */
    static List<String> doorsOf(Class<?> type) {
        return rows(type)
                .map(row -> row.group(3) + "/" + names(row.group(4)).size())
                .toList();
    }

    private static Stream<MatchResult> rows(Class<?> type) {
        return DOOR.matcher(read(sourceOf(type))).results();
    }

    private static Path sourceOf(Class<?> type) {
        return SOURCES.resolve(type.getSimpleName() + ".java");
    }

    /** The names of parameters; of what the assertions will be about, the type, as it tells the doors apart. */
    private static List<String> names(String parameters) {
        String plain = parameters.replaceAll("<[^<>]*>", "").replaceAll("<[^<>]*>", "");
        return plain.isBlank()
                ? List.of()
                : Stream.of(plain.split(","))
                        .map(each -> each.strip().replaceFirst("^@\\w+ ", "").split("[ .]+"))
                        .map(words -> words[words[1].equals("actual") ? 0 : 1])
                        .toList();
    }

    /** The first paragraph of a comment, without the signs of Javadoc. */
    private static String told(String comment) {
        String plain = comment.strip().replaceFirst("^\\* ", "").replaceAll("\n\\s*\\* ?", "\n");
        return plain.replaceAll("(?s)\n\n.*|<p>.*|<pre>.*|\n@.*", "")
                .replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replaceFirst(" ?Not to be extended.*", "")
                .replace('#', '.')
                .replace("|", "\\|")
                .strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** One class under one heading. */
    private record Section(Class<?> type, String heading) {

        String text() {
            StringBuilder text = new StringBuilder(
                    "## " + heading + "\n\n" + caption() + "\n\n| assertion | what it says |\n|---|---|\n");
            rows(type)
                    .forEach(row -> text.append("| `")
                            .append(row.group(3))
                            .append('(')
                            .append(String.join(", ", names(row.group(4))))
                            .append(row.group(4).contains("...") ? "…)` | " : ")` | ")
                            .append(told(row.group(1)))
                            .append(" |\n"));
            return text.append(isLast() ? "" : "\n").toString();
        }

        private String caption() {
            MatchResult caption =
                    CAPTION.matcher(read(sourceOf(type))).results().findFirst().orElseThrow();
            return told(caption.group(1));
        }

        private boolean isLast() {
            return equals(SECTIONS.get(SECTIONS.size() - 1));
        }
    }
}
