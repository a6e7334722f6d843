package dev.escapement.statetest;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into records and fields; a field in double quotes may hold delimiters, line ends and doubled quotes. */
final class CsvReader {

    private final String text;
    private final char delimiter;
    private final List<List<String>> records = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private int at;

    CsvReader(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** All records that are not empty lines. */
    List<List<String>> records() {
        while (at < text.length()) {
            fields.add(text.charAt(at) == '"' ? quoted() : plain());
            if (at < text.length() && text.charAt(at) == delimiter) {
                at++;
                if (at == text.length()) {
                    fields.add("");
                }
            } else {
                endOfLine();
            }
        }
        if (!fields.isEmpty()) {
            endOfRecord();
        }
        return records;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != '"') {
                field.append(next);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                return field.append(plain()).toString();
            }
        }
        throw new ReadItems.Unreadable("The CSV data end within a quoted field.");
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        endOfRecord();
    }

    private void endOfRecord() {
        if (!fields.equals(List.of(""))) {
            records.add(fields);
        }
        fields = new ArrayList<>();
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }
}
