package dev.escapement.expression;

import dev.escapement.expression.JsonataOutline.Traits;
import dev.escapement.expression.JsonataPhrase.Shape;
import dev.escapement.expression.JsonataToken.Kind;
import java.util.Map;
import java.util.Set;

/**
 * Reads an expression once, as the parser of JSONata 2.0.6 does: says why it is none, or which names it uses and how.
 *
 * <p>The engine has a parser of its own, which tells nobody what it found, speaks a later version of the language and does not
 * survive deep nesting. Both must accept an expression.
 */
final class JsonataReader {

    /** No expression that nests deeper can be evaluated; reading stops long before the stack of this reader ends. */
    private static final int MAX_NESTING = 300;

    /** Longer texts in an expression are kept from the engine's parser, which copies them once per character. */
    private static final int LONG_TEXT = 500;

    private final JsonataTokenizer words;
    private final JsonataCursor cursor;
    private final JsonataReferences references;
    private final JsonataBrackets brackets;
    private final JsonataBinders binders;
    private int nesting;
    private int longest;
    private boolean endsTooEarly;
    private boolean groups;
    private boolean wildcards;
    private boolean leaks;

    private JsonataReader(String text, JsonataScope scope) {
        this.words = new JsonataTokenizer(text);
        this.cursor = new JsonataCursor(words);
        this.references = new JsonataReferences(scope);
        this.brackets = new JsonataBrackets(this, cursor, references);
        this.binders = new JsonataBinders(this, cursor, references);
    }

    /**
     * Reads the expression.
     *
     * @throws JsonataSyntaxException if it is none
     */
    static JsonataOutline read(String text, JsonataScope scope) {
        return new JsonataReader(text, scope).outline();
    }

    private JsonataOutline outline() {
        JsonataPhrase whole = statement();
        JsonataToken behind = cursor.word();
        if (!behind.is(Kind.END)) {
            throw new JsonataSyntaxException("Syntax error: " + behind.quoted(), behind.start());
        }
        if (endsTooEarly) {
            throw new JsonataSyntaxException("Unexpected end of expression", behind.start());
        }
        Traits traits = new Traits(Math.max(whole.depth(), longest / 2), groups, wildcards, leaks);
        Map<String, Integer> free = references.names().free();
        Set<String> needed = references.replacePaths(free, words.edits()).keySet();
        return new JsonataOutline(
                free.keySet(), needed, references.called(), references.refusals(), words.edits(), traits);
    }

    /** An expression whose value, if it is a binding, belongs to the block around it. */
    JsonataPhrase statement() {
        return expression(0, true);
    }

    /** What is bound; bindings in a row belong to the same block. */
    JsonataPhrase boundValue(boolean statement) {
        leaks |= !statement;
        return expression(JsonataPowers.BINDING - 1, statement);
    }

    /** An expression as far as its operators bind more strongly than the given power. */
    JsonataPhrase expression(int power) {
        return expression(power, false);
    }

    private JsonataPhrase expression(int power, boolean statement) {
        if (++nesting > MAX_NESTING) {
            String message = "Expression is nested more than " + MAX_NESTING + " levels deep";
            throw new JsonataSyntaxException(message, cursor.word().start());
        }
        JsonataReferences.Mark before = references.mark();
        JsonataToken first = cursor.take(true);
        JsonataPhrase left = operand(first, power);
        for (int length = 1; power < JsonataPowers.of(cursor.word()); length++) {
            longest = Math.max(longest, length);
            JsonataToken operator = cursor.take(false);
            completed(left, power, operator);
            left = operator.is(":=")
                    ? binders.binding(left, before, statement)
                    : continued(left, operator, first.start());
        }
        nesting--;
        completed(left, power, cursor.word());
        return left;
    }

    /** A path that nothing continues can be followed without the engine. */
    private void completed(JsonataPhrase left, int power, JsonataToken next) {
        boolean goesOn = next.is(Kind.OPERATOR) && ".[{^@#(".contains(next.text());
        if (left.is(Shape.PATH) && power < JsonataPowers.STEP && !goesOn) {
            references.path(left.first(), left.end());
        }
    }

    private JsonataPhrase operand(JsonataToken first, int power) {
        switch (first.kind()) {
            case NAME -> name(first);
            case VARIABLE -> references.variable(first);
            case STRING -> string(first, power >= JsonataPowers.STEP);
            case END -> endsTooEarly = true;
            case OPERATOR -> {
                return prefixed(first);
            }
            default -> {}
        }
        return JsonataPhrase.of(first);
    }

    private void name(JsonataToken name) {
        if (!JsonataPhrase.of(name).isFunctionKeyword() || !cursor.isAt("(")) {
            references.contextual(name);
        }
    }

    /** A string in front of a dot is a name. */
    private void string(JsonataToken string, boolean isStep) {
        if (cursor.isAt(".")) {
            references.contextual(string);
        } else if (!isStep && string.text().length() > LONG_TEXT) {
            words.edits().text(string.text(), string.start(), string.end());
        }
    }

    private JsonataPhrase prefixed(JsonataToken first) {
        return switch (first.text()) {
            case "and", "or", "in", "*", "**" -> contextual(first);
            case "%" -> JsonataPhrase.of(first);
            case "-" -> expression(JsonataPowers.NEGATION).inside(first);
            case "(" -> brackets.block(first);
            case "[" -> brackets.array(first);
            case "{" -> brackets.pairs(first);
            case "|" -> references.withContext(() -> brackets.bars(first));
            default ->
                throw new JsonataSyntaxException(
                        "The symbol " + first.quoted() + " cannot be used as a unary operator", first.start());
        };
    }

    private JsonataPhrase contextual(JsonataToken word) {
        wildcards |= word.is("*");
        references.contextual(word);
        return JsonataPhrase.of(word);
    }

    private JsonataPhrase continued(JsonataPhrase left, JsonataToken operator, int start) {
        return switch (operator.text()) {
            case "." -> step(left);
            case "[" -> brackets.predicate(left);
            case "{" -> group(left);
            case "^" -> brackets.order(left);
            case "(" -> left.isFunctionKeyword() ? binders.function(left) : call(left, start, operator.start());
            case "~>" -> application(left);
            case "?" -> condition(left);
            case "@", "#" -> binders.focus(left, operator);
            default -> left.and(expression(JsonataPowers.of(operator)));
        };
    }

    private JsonataPhrase step(JsonataPhrase left) {
        references.member(left, cursor.word());
        JsonataPhrase name = references.withContext(() -> expression(JsonataPowers.STEP));
        return left.extended(left.step(name), name.is(Kind.NAME), name.end());
    }

    private JsonataPhrase group(JsonataPhrase left) {
        groups = true;
        return left.step(references.withContext(() -> brackets.pairs(left.first())));
    }

    private JsonataPhrase call(JsonataPhrase callee, int start, int end) {
        boolean known = references.isFunction(callee);
        JsonataPhrase call = brackets.arguments(callee);
        if (!known && call.is(Shape.CALL)) {
            words.edits().called(start, end);
        }
        return call;
    }

    private JsonataPhrase application(JsonataPhrase left) {
        int start = cursor.word().start();
        JsonataPhrase applied = expression(JsonataPowers.APPLICATION);
        if (!applied.is(Shape.CALL) && !applied.is(Shape.PARTIAL) && !references.isFunction(applied)) {
            words.edits().applied(start, cursor.word().start());
        }
        return left.and(applied);
    }

    private JsonataPhrase condition(JsonataPhrase left) {
        JsonataPhrase branches = left.and(expression(0));
        return cursor.skips(":") ? branches.and(expression(0)) : branches;
    }
}
