package dev.escapement.fault.plan;

import dev.escapement.services.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads plans, sign by sign. */
final class PlanReader {

    private final String text;
    private int position;

    private PlanReader(String text) {
        this.text = text;
    }

    static FaultPlan plan(String text) {
        return new PlanReader(text).plan();
    }

    static Fault fault(String text) {
        PlanReader reader = new PlanReader(text);
        Fault fault = reader.fault();
        reader.blanks();
        if (!reader.atEnd()) {
            throw reader.problem(reader.position, "nothing is expected after '" + fault + "'");
        }
        return fault;
    }

    private FaultPlan plan() {
        List<PlannedFault> faults = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (blanks(); !atEnd(); blanks()) {
            positions.add(position);
            faults.add(planned());
            blanks();
            if (!atEnd() && !taken(';')) {
                throw problem(position, "a semicolon was expected between two faults");
            }
        }
        return new FaultPlan(faults, text, positions);
    }

    private PlannedFault planned() {
        Place place = taken('@') ? target() : site();
        blanks();
        if (!taken('=')) {
            throw problem(position, "'=' and a fault were expected after '" + place + "'");
        }
        blanks();
        int start = position;
        Fault fault = fault();
        String why = OwnWork.whyImpossible(place, fault);
        if (why != null) {
            throw problem(start, why);
        }
        return new PlannedFault(place, fault);
    }

    private Place target() {
        String name = name("=;#", "what is called, such as @lambda or @dynamodb:putItem,");
        int start = position;
        if (!taken('#')) {
            return new Target(name, Site.EVERY);
        }
        if (turn() instanceof Site.Calls calls) {
            return new Target(name, calls);
        }
        throw problem(start, "calls of a service have no attempts: write #3 or #1..3");
    }

    private Place site() {
        StringBuilder strand = new StringBuilder();
        String name = name("=;#/[", "a state");
        while (!atEnd() && (peek() == '[' || peek() == '/')) {
            int start = position;
            String index = index();
            if (!taken('/')) {
                throw problem(start, "'/' and a state were expected after '" + name + index + "'");
            }
            strand.append(strand.length() == 0 ? "" : "/").append(name).append(index);
            name = name("=;#/[", "a state");
        }
        Site.Turn turn = taken('#') ? turn() : Site.EVERY;
        return new Site(strand.length() == 0 ? null : strand.toString(), name, turn);
    }

    private String index() {
        int start = position;
        if (!taken('[')) {
            throw problem(start, "'[', the number of a branch or iteration, and ']' were expected");
        }
        String number = taken('*') ? "*" : digits("the number of a branch or iteration, or *,");
        if (!taken(']')) {
            throw problem(position, "']' was expected");
        }
        return "[" + number + "]";
    }

    private Site.Turn turn() {
        int first = number("the number of a call");
        if (taken("..")) {
            return new Site.Calls(first, last(first));
        }
        if (!taken('.')) {
            return new Site.Calls(first, first);
        }
        if (taken('*')) {
            return new Site.Attempts(first, 1, Integer.MAX_VALUE);
        }
        int attempt = number("the number of an attempt, or *,");
        return new Site.Attempts(first, attempt, taken("..") ? last(attempt) : attempt);
    }

    private int last(int first) {
        if (taken('*')) {
            return Integer.MAX_VALUE;
        }
        int start = position;
        int last = number("the last number of the range, or *,");
        if (last < first) {
            throw problem(start, "the range " + first + ".." + last + " is empty");
        }
        return last;
    }

    private int number(String what) {
        int start = position;
        int number = Integer.parseInt(digits(what));
        if (number == 0) {
            throw problem(start, "calls, visits and attempts are counted from 1");
        }
        return number;
    }

    private String digits(String what) {
        int start = position;
        while (!atEnd() && Character.isDigit(peek()) && position - start < 9) {
            position++;
        }
        if (start == position) {
            throw problem(start, what + " was expected");
        }
        return text.substring(start, position);
    }

    Fault fault() {
        blanks();
        int start = position;
        while (!atEnd() && (Character.isLetterOrDigit(peek()) || peek() == '-')) {
            position++;
        }
        String word = text.substring(start, position);
        Function<Arguments, Fault> reader = FaultWords.reader(word);
        if (reader == null) {
            throw problem(
                    start,
                    word.isEmpty()
                            ? "a fault was expected: " + String.join(", ", FaultWords.names())
                            : "there is no fault '" + word + "'" + NearestNames.hint(word, FaultWords.names()));
        }
        return reader.apply(new Arguments(this, word, arguments()));
    }

    private List<Arguments.Text> arguments() {
        List<Arguments.Text> arguments = new ArrayList<>();
        if (!taken('(')) {
            return arguments;
        }
        do {
            blanks();
            int start = position;
            arguments.add(new Arguments.Text(name(",)", "a word"), start));
            blanks();
        } while (taken(','));
        if (!taken(')')) {
            throw problem(position, "')' was expected");
        }
        return arguments;
    }

    /** In quotes, or up to one of the signs. */
    private String name(String until, String what) {
        blanks();
        int start = position;
        String name = taken('"') ? quoted(start) : bare(until);
        if (name.isEmpty()) {
            throw problem(start, what + " was expected");
        }
        return name;
    }

    private String bare(String until) {
        int start = position;
        while (!atEnd() && until.indexOf(peek()) < 0) {
            position++;
        }
        return text.substring(start, position).strip();
    }

    private String quoted(int start) {
        StringBuilder name = new StringBuilder();
        while (!atEnd() && peek() != '"') {
            position += peek() == '\\' && position + 1 < text.length() ? 1 : 0;
            name.append(peek());
            position++;
        }
        if (!taken('"')) {
            throw problem(start, "the quotes that open here are never closed");
        }
        return name.toString();
    }

    FaultPlanException problem(int at, String what) {
        return new FaultPlanException(text, at, what);
    }

    int position() {
        return position;
    }

    private void blanks() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            position++;
        }
    }

    private boolean taken(char sign) {
        boolean there = !atEnd() && peek() == sign;
        position += there ? 1 : 0;
        return there;
    }

    private boolean taken(String signs) {
        boolean there = text.startsWith(signs, position);
        position += there ? signs.length() : 0;
        return there;
    }

    private char peek() {
        return text.charAt(position);
    }

    private boolean atEnd() {
        return position >= text.length();
    }
}
