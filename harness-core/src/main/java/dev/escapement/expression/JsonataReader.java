package dev.escapement.expression;

import dev.escapement.expression.JsonataOutline.Traits;
import dev.escapement.expression.JsonataPhrase.Shape;
import dev.escapement.expression.JsonataToken.Kind;
import java.util.ArrayList;
import java.util.List;
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

    private final String text;
    private final JsonataTokenizer words;
    private final JsonataReferences references;
    private JsonataToken word;
    private int nesting;
    private int longest;
    private boolean endsTooEarly;
    private boolean groups;
    private boolean wildcards;
    private boolean leaks;

    private JsonataReader(String text, JsonataScope scope) {
        this.text = text;
        this.words = new JsonataTokenizer(text);
        this.references = new JsonataReferences(scope);
        this.word = words.next(false);
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
        if (!word.is(Kind.END)) {
            throw new JsonataSyntaxException("Syntax error: " + word.quoted(), word.start());
        }
        if (endsTooEarly) {
            throw new JsonataSyntaxException("Unexpected end of expression", word.start());
        }
        Traits traits = new Traits(Math.max(whole.depth(), longest / 2), groups, wildcards, leaks);
        Map<String, Integer> free = references.names().free();
        Set<String> needed = references.replacePaths(free, text, words.edits()).keySet();
        return new JsonataOutline(
                free.keySet(), needed, references.called(), references.refusals(), words.edits(), traits);
    }

    /** An expression whose value, if it is a binding, belongs to the block around it. */
    private JsonataPhrase statement() {
        return expression(0, true);
    }

    private JsonataPhrase expression(int power) {
        return expression(power, false);
    }

    private JsonataPhrase expression(int power, boolean statement) {
        if (++nesting > MAX_NESTING) {
            String message = "Expression is nested more than " + MAX_NESTING + " levels deep";
            throw new JsonataSyntaxException(message, word.start());
        }
        JsonataReferences.Mark before = references.mark();
        JsonataToken first = word;
        word = words.next(true);
        JsonataPhrase left = operand(first, power);
        for (int length = 1; power < JsonataPowers.of(word); length++) {
            longest = Math.max(longest, length);
            JsonataToken operator = word;
            word = words.next(false);
            completed(left, power, operator);
            left = operator.is(":=") ? binding(left, before, statement) : continued(left, operator, first.start());
        }
        nesting--;
        completed(left, power, word);
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
        return switch (first.kind()) {
            case NAME -> name(first);
            case VARIABLE -> variable(first);
            case STRING -> string(first, power >= JsonataPowers.STEP);
            case NUMBER, VALUE, REGEX -> JsonataPhrase.of(first);
            case END -> end(first);
            case OPERATOR -> prefixed(first);
        };
    }

    private JsonataPhrase name(JsonataToken name) {
        JsonataPhrase phrase = JsonataPhrase.of(name);
        if (!(phrase.isFunctionKeyword() && word.is("("))) {
            references.contextual(name);
        }
        return phrase;
    }

    private JsonataPhrase variable(JsonataToken variable) {
        references.variable(variable);
        return JsonataPhrase.of(variable);
    }

    /** A string in front of a dot is a name. */
    private JsonataPhrase string(JsonataToken string, boolean isStep) {
        if (word.is(".")) {
            references.contextual(string);
        } else if (!isStep && string.text().length() > LONG_TEXT) {
            words.edits().text(string.text(), string.start(), string.end());
        }
        return JsonataPhrase.of(string);
    }

    private JsonataPhrase end(JsonataToken end) {
        endsTooEarly = true;
        return JsonataPhrase.of(end);
    }

    private JsonataPhrase prefixed(JsonataToken first) {
        return switch (first.text()) {
            case "and", "or", "in" -> name(first);
            case "%" -> JsonataPhrase.of(first);
            case "*", "**" -> wildcard(first);
            case "-" -> expression(JsonataPowers.NEGATION).inside(first);
            case "(" -> block(first);
            case "[" -> array(first);
            case "{" -> pairs(first);
            case "|" -> references.withContext(() -> transformation(first));
            default ->
                throw new JsonataSyntaxException(
                        "The symbol " + first.quoted() + " cannot be used as a unary operator", first.start());
        };
    }

    private JsonataPhrase wildcard(JsonataToken wildcard) {
        wildcards |= wildcard.is("*");
        references.contextual(wildcard);
        return JsonataPhrase.of(wildcard);
    }

    private JsonataPhrase continued(JsonataPhrase left, JsonataToken operator, int start) {
        return switch (operator.text()) {
            case "." -> step(left);
            case "[" -> predicate(left);
            case "{" -> group(left);
            case "^" -> order(left);
            case "(" -> left.isFunctionKeyword() ? function(left) : call(left, start, operator.start());
            case "~>" -> application(left);
            case "?" -> condition(left);
            case "@", "#" -> focus(left, operator);
            default -> left.and(expression(JsonataPowers.of(operator)));
        };
    }

    private JsonataPhrase block(JsonataToken first) {
        references.names().openBlock();
        JsonataPhrase statements = JsonataPhrase.opened(first);
        while (!word.is(")")) {
            statements = statements.step(statement());
            if (!word.is(";")) {
                break;
            }
            expect(";", false);
        }
        expect(")", true);
        references.names().closeBlock();
        return statements;
    }

    private JsonataPhrase array(JsonataToken first) {
        JsonataPhrase elements = JsonataPhrase.opened(first);
        if (!word.is("]")) {
            elements = elements.step(element());
            while (word.is(",")) {
                expect(",", false);
                elements = elements.step(element());
            }
        }
        expect("]", true);
        return elements;
    }

    private JsonataPhrase element() {
        JsonataPhrase element = expression(0);
        if (!word.is("..")) {
            return element;
        }
        expect("..", false);
        return element.and(expression(0));
    }

    private JsonataPhrase pairs(JsonataToken first) {
        JsonataPhrase pairs = JsonataPhrase.opened(first);
        if (!word.is("}")) {
            pairs = pair(pairs);
            while (word.is(",")) {
                expect(",", false);
                pairs = pair(pairs);
            }
        }
        expect("}", true);
        return pairs;
    }

    private JsonataPhrase pair(JsonataPhrase before) {
        JsonataPhrase name = expression(0);
        expect(":", false);
        return before.step(name).step(expression(0));
    }

    private JsonataPhrase transformation(JsonataToken first) {
        JsonataPhrase parts = JsonataPhrase.opened(first).step(expression(0));
        expect("|", false);
        parts = parts.step(expression(0));
        if (word.is(",")) {
            expect(",", false);
            parts = parts.step(expression(0));
        }
        expect("|", false);
        return parts;
    }

    private JsonataPhrase step(JsonataPhrase left) {
        references.member(left, word);
        JsonataPhrase name = references.withContext(() -> expression(JsonataPowers.STEP));
        return left.extended(left.step(name), name.is(Kind.NAME), name.end());
    }

    private JsonataPhrase predicate(JsonataPhrase left) {
        if (word.is("]")) {
            expect("]", false);
            return left.as(Shape.OTHER);
        }
        JsonataPhrase filter = references.withContext(() -> expression(0));
        int end = word.end();
        expect("]", true);
        return left.extended(left.step(filter), filter.is(Kind.NUMBER) && JsonataPath.isIndex(filter.first()), end);
    }

    private JsonataPhrase group(JsonataPhrase left) {
        groups = true;
        return left.step(references.withContext(() -> pairs(left.first())));
    }

    private JsonataPhrase order(JsonataPhrase left) {
        expect("(", false);
        JsonataPhrase ordered = left.step(references.withContext(this::term));
        while (word.is(",")) {
            expect(",", false);
            ordered = ordered.step(references.withContext(this::term));
        }
        expect(")", false);
        return ordered;
    }

    private JsonataPhrase term() {
        if (word.is("<") || word.is(">")) {
            expect(word.text(), false);
        }
        return expression(0);
    }

    private JsonataPhrase call(JsonataPhrase callee, int start, int end) {
        if (!references.isFunction(callee)) {
            words.edits().called(start, end);
        }
        JsonataPhrase call = callee.inside(callee.first());
        if (!word.is(")")) {
            call = argument(call);
            while (word.is(",")) {
                expect(",", false);
                call = argument(call);
            }
        }
        expect(")", true);
        return call.as(Shape.CALL);
    }

    private JsonataPhrase application(JsonataPhrase left) {
        int start = word.start();
        JsonataPhrase applied = expression(JsonataPowers.APPLICATION);
        if (!applied.is(Shape.CALL) && !references.isFunction(applied)) {
            words.edits().applied(start, word.start());
        }
        return left.and(applied);
    }

    /** An argument may be left open with a question mark: the call is then a new function. */
    private JsonataPhrase argument(JsonataPhrase call) {
        if (word.is("?")) {
            expect("?", false);
            return call;
        }
        return call.step(expression(0));
    }

    private JsonataPhrase function(JsonataPhrase keyword) {
        List<JsonataToken> parameters = parameters();
        if (word.is("<")) {
            skipSignature();
        }
        references.names().openFunction();
        parameters.forEach(parameter -> references.bind(parameter, false));
        expect("{", false);
        JsonataPhrase body = statement();
        expect("}", false);
        references.names().closeFunction();
        return body.inside(keyword.first()).as(Shape.FUNCTION);
    }

    private List<JsonataToken> parameters() {
        List<JsonataToken> parameters = new ArrayList<>();
        JsonataReferences.Mark before = references.mark();
        List<JsonataPhrase> phrases = new ArrayList<>();
        if (!word.is(")")) {
            phrases.add(expression(0));
            while (word.is(",")) {
                expect(",", false);
                phrases.add(expression(0));
            }
        }
        expect(")", true);
        references.forget(before);
        for (JsonataPhrase phrase : phrases) {
            parameters.add(phrase.first());
            if (!phrase.is(Kind.VARIABLE)) {
                String message = "Parameter " + parameters.size()
                        + " of function definition must be a variable name (start with $)";
                throw new JsonataSyntaxException(message, phrase.first().start());
            }
        }
        return parameters;
    }

    private void skipSignature() {
        int depth = 1;
        while (depth > 0 && !word.is("{") && !word.is(Kind.END)) {
            word = words.next(false);
            depth += word.is("<") ? 1 : word.is(">") ? -1 : 0;
        }
        expect(">", false);
    }

    private JsonataPhrase condition(JsonataPhrase left) {
        JsonataPhrase branches = left.and(expression(0));
        if (word.is(":")) {
            expect(":", false);
            branches = branches.and(expression(0));
        }
        return branches;
    }

    private JsonataPhrase binding(JsonataPhrase left, JsonataReferences.Mark before, boolean statement) {
        if (!left.is(Kind.VARIABLE)) {
            String message = "The left side of := must be a variable name (start with $)";
            throw new JsonataSyntaxException(message, left.first().start());
        }
        leaks |= !statement;
        references.forget(before);
        // A function may call itself; any other value is made of what its name meant before.
        boolean function = JsonataPhrase.of(word).isFunctionKeyword();
        if (function) {
            references.bind(left.first(), true);
        }
        JsonataPhrase value = expression(JsonataPowers.BINDING - 1, statement);
        references.bind(left.first(), value.is(Shape.FUNCTION));
        return left.and(value);
    }

    private JsonataPhrase focus(JsonataPhrase left, JsonataToken operator) {
        JsonataReferences.Mark before = references.mark();
        JsonataPhrase variable = expression(JsonataPowers.FOCUS);
        if (!variable.is(Kind.VARIABLE)) {
            String message = "The right side of " + operator.quoted() + " must be a variable name (start with $)";
            throw new JsonataSyntaxException(message, variable.first().start());
        }
        references.forget(before);
        references.bind(variable.first(), false);
        return left.as(Shape.OTHER);
    }

    private void expect(String operator, boolean operandBefore) {
        if (!word.is(operator)) {
            String found = word.is(Kind.END) ? " before end of expression" : ", got " + word.quoted();
            throw new JsonataSyntaxException("Expected \"" + operator + "\"" + found, word.start());
        }
        word = words.next(operandBefore);
    }
}
