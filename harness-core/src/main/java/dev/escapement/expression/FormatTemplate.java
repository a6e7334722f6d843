package dev.escapement.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The texts around the gaps of {@code States.Format}. */
record FormatTemplate(List<String> pieces) implements IntrinsicFunction {

    private static final String GAP = "{}";

    /** A template written in the definition, starting after its apostrophe: escaped braces are no gaps. */
    static FormatTemplate ofLiteral(String source, int start) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = start; source.charAt(i) != '\''; i++) {
            if (source.startsWith(GAP, i)) {
                pieces.add(piece.toString());
                piece.setLength(0);
                i++;
            } else {
                piece.append(source.charAt(i) == '\\' ? source.charAt(++i) : source.charAt(i));
            }
        }
        pieces.add(piece.toString());
        return new FormatTemplate(List.copyOf(pieces));
    }

    /** A template that comes with the data: what stands there stands there. */
    static FormatTemplate ofData(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int gap = text.indexOf(GAP); gap >= 0; gap = text.indexOf(GAP, start)) {
            pieces.add(text.substring(start, gap));
            start = gap + GAP.length();
        }
        pieces.add(text.substring(start));
        return new FormatTemplate(List.copyOf(pieces));
    }

    @Override
    public JsonNode apply(Arguments arguments) {
        int gaps = pieces.size() - 1;
        if (gaps != arguments.count() - 1) {
            throw new IntrinsicFailure("The template has " + gaps + " occurrences of {}, but the number of values is "
                    + (arguments.count() - 1));
        }
        StringBuilder text = new StringBuilder(pieces.get(0));
        for (int i = 1; i <= gaps; i++) {
            append(text, arguments.any(i));
            text.append(pieces.get(i));
        }
        return Json.text(text.toString());
    }

    /** Objects and arrays print as the Java collections they are to the service: {@code {Arg1=1, Arg2=[]}} (asl-reference 2.5). */
    private static void append(StringBuilder text, JsonNode value) {
        if (value.isTextual()) {
            text.append(value.textValue());
        } else if (value.isObject()) {
            appendMembers(text, value);
        } else if (value.isArray()) {
            appendElements(text, value);
        } else {
            text.append(Json.write(value));
        }
    }

    private static void appendMembers(StringBuilder text, JsonNode object) {
        String separator = "{";
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            text.append(separator).append(member.getKey()).append('=');
            append(text, member.getValue());
            separator = ", ";
        }
        text.append(object.isEmpty() ? "{}" : "}");
    }

    private static void appendElements(StringBuilder text, JsonNode array) {
        String separator = "[";
        for (JsonNode element : array) {
            text.append(separator);
            append(text, element);
            separator = ", ";
        }
        text.append(array.isEmpty() ? "[]" : "]");
    }
}
