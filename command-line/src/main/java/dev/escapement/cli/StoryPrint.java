package dev.escapement.cli;

import dev.escapement.ExecutionStatus;
import java.util.regex.Pattern;

/** A story on paper: its first line in the colour of the end, its troubles marked, what is for later in the background. */
final class StoryPrint {

    private static final Pattern TROUBLE =
            Pattern.compile("  \\d+  \\+\\S+( \\S+)?  \\S*(Failed|TimedOut|Aborted)( .*|$)");

    private StoryPrint() {}

    static void print(Paper paper, String story, ExecutionStatus status) {
        String[] lines = story.split("\n", -1);
        paper.print(RunReport.ink(status).on(lines[0]));
        for (int i = 1; i < lines.length; i++) {
            paper.print(inked(lines[i], i == lines.length - 1));
        }
    }

    private static String inked(String line, boolean last) {
        if (last) {
            return Ink.FAINT.on(line);
        }
        if (line.startsWith("  with  ")) {
            return Ink.BAD.on(line);
        }
        return TROUBLE.matcher(line).matches() ? Ink.CAUTION.on(line) : line;
    }
}
