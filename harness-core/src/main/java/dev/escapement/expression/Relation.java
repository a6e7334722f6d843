package dev.escapement.expression;

/** How one value may stand to another in an order. */
enum Relation {
    EQUALS("==", "Equals"),
    NOT_EQUALS("!=", ""),
    LESS_THAN_EQUALS("<=", "LessThanEquals"),
    GREATER_THAN_EQUALS(">=", "GreaterThanEquals"),
    LESS_THAN("<", "LessThan"),
    GREATER_THAN(">", "GreaterThan");

    private final String symbol;
    private final String word;

    Relation(String symbol, String word) {
        this.symbol = symbol;
        this.word = word;
    }

    /** As written in a filter. */
    String symbol() {
        return symbol;
    }

    /** As the operators of a Choice end; empty for the one that Choices do not have. */
    String word() {
        return word;
    }

    /** Whether it holds for two values of which the first is smaller (negative), the same (0) or greater. */
    boolean holds(int order) {
        return switch (this) {
            case EQUALS -> order == 0;
            case NOT_EQUALS -> order != 0;
            case LESS_THAN_EQUALS -> order <= 0;
            case GREATER_THAN_EQUALS -> order >= 0;
            case LESS_THAN -> order < 0;
            case GREATER_THAN -> order > 0;
        };
    }

    /** The relation of the swapped values. */
    Relation mirrored() {
        return switch (this) {
            case LESS_THAN_EQUALS -> GREATER_THAN_EQUALS;
            case GREATER_THAN_EQUALS -> LESS_THAN_EQUALS;
            case LESS_THAN -> GREATER_THAN;
            case GREATER_THAN -> LESS_THAN;
            case EQUALS, NOT_EQUALS -> this;
        };
    }
}
