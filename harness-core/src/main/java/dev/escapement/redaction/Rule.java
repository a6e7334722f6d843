package dev.escapement.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One way to know a secret. */
sealed interface Rule {

    /** What its secrets are called in placeholders. */
    String label();

    /** By the name of its member, written in whatever style. */
    record Member(String label, List<String> parts) implements Rule {

        static Member of(String name) {
            return of(labelFrom(name, "member"), name);
        }

        static Member of(String label, String name) {
            String plain = plain(name);
            if (plain.replace("*", "").isEmpty()) {
                throw new RedactionException("'" + name + "' names every member or none; write a name such as *Token");
            }
            return new Member(label, List.of(plain.split("\\*", -1)));
        }

        boolean means(String member) {
            String name = plain(member);
            String start = parts.get(0);
            String end = parts.get(parts.size() - 1);
            if (parts.size() == 1) {
                return name.equals(start);
            }
            int from = start.length();
            int to = name.length() - end.length();
            if (from > to || !name.startsWith(start) || !name.endsWith(end)) {
                return false;
            }
            for (String between : parts.subList(1, parts.size() - 1)) {
                int found = name.indexOf(between, from);
                from = found + between.length();
                if (found < 0 || from > to) {
                    return false;
                }
            }
            return true;
        }

        private static String plain(String name) {
            StringBuilder letters = new StringBuilder();
            name.chars()
                    .filter(c -> Character.isLetterOrDigit(c) || c == '*')
                    .forEach(c -> letters.append((char) Character.toLowerCase(c)));
            return letters.toString();
        }
    }

    /** By its place in a document. */
    record Place(String label, PlacePattern pattern) implements Rule {

        static Place of(String path) {
            PlacePattern pattern = PlacePattern.parse(path);
            return new Place(labelFrom(pattern.lastName(), "place"), pattern);
        }
    }

    /** By how it looks; not every match need be one. */
    record Looks(String label, Pattern pattern, Predicate<String> isSecret) implements Rule {

        static Looks of(String expression) {
            try {
                Looks looks = new Looks("pattern", Pattern.compile(expression), secret -> true);
                if (looks.pattern.matcher("").find()) {
                    throw new RedactionException("The pattern '" + expression + "' finds secrets of no letters at all");
                }
                return looks;
            } catch (PatternSyntaxException problem) {
                throw new RedactionException("'" + expression + "' is no regular expression: "
                        + problem.getDescription() + " at " + problem.getIndex());
            }
        }

        static Looks standard(String label, String expression) {
            return new Looks(label, Pattern.compile(expression), secret -> true);
        }

        /** Where the secrets of a text begin and end. */
        List<Span> in(String text) {
            List<Span> spans = new ArrayList<>();
            try {
                java.util.regex.Matcher matcher = pattern.matcher(new CountedText(text));
                int group = matcher.groupCount() == 0 ? 0 : 1;
                while (matcher.find()) {
                    boolean said = matcher.start(group) >= 0 && matcher.end(group) > matcher.start(group);
                    if (said && isSecret.test(text.substring(matcher.start(group), matcher.end(group)))) {
                        spans.add(new Span(matcher.start(group), matcher.end(group)));
                    }
                }
            } catch (StackOverflowError tooDeep) {
                throw CountedText.tooHard(pattern, text.length());
            } catch (CountedText.TooManyStepsException tooLong) {
                throw CountedText.tooHard(pattern, text.length());
            }
            return spans;
        }
    }

    /** A stretch of a text. */
    record Span(int start, int end) {}

    private static String labelFrom(String name, String otherwise) {
        StringBuilder label = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (Character.isUpperCase(c) && label.length() > 0) {
                label.append('-');
            }
            label.append(c < 128 && Character.isLetterOrDigit(c) ? String.valueOf(c) : "-");
        }
        String words =
                label.toString().toLowerCase(Locale.ROOT).replaceAll("-+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? otherwise : words;
    }
}
