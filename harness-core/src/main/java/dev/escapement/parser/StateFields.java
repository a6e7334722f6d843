package dev.escapement.parser;

import dev.escapement.parser.FieldSet.Use;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The members that a state of each type may have (asl-reference 1.2). */
final class StateFields {

    /** P: only with JSONPath, A: only with JSONata, B: both, -: not at all. The columns are in the order of the heading. */
    private static final String MATRIX = """
                                           Pass Task Choice Wait Succeed Fail Parallel Map
            Type                            B    B    B      B    B       B    B        B
            Comment                         B    B    B      B    B       B    B        B
            QueryLanguage                   B    B    B      B    B       B    B        B
            Next                            B    B    -      B    -       -    B        B
            End                             B    B    -      B    -       -    B        B
            InputPath                       P    P    P      P    P       -    P        P
            OutputPath                      P    P    P      P    P       -    P        P
            Parameters                      P    P    -      -    -       -    P        P
            ResultSelector                  -    P    -      -    -       -    P        P
            ResultPath                      P    P    -      -    -       -    P        P
            Result                          P    -    -      -    -       -    -        -
            Arguments                       -    A    -      -    -       -    A        -
            Output                          A    A    A      A    A       -    A        A
            Assign                          B    B    B      B    -       -    B        B
            Retry                           -    B    -      -    -       -    B        B
            Catch                           -    B    -      -    -       -    B        B
            Resource                        -    B    -      -    -       -    -        -
            Credentials                     -    B    -      -    -       -    -        -
            TimeoutSeconds                  -    B    -      -    -       -    -        -
            HeartbeatSeconds                -    B    -      -    -       -    -        -
            TimeoutSecondsPath              -    P    -      -    -       -    -        -
            HeartbeatSecondsPath            -    P    -      -    -       -    -        -
            Choices                         -    -    B      -    -       -    -        -
            Default                         -    -    B      -    -       -    -        -
            Seconds                         -    -    -      B    -       -    -        -
            Timestamp                       -    -    -      B    -       -    -        -
            SecondsPath                     -    -    -      P    -       -    -        -
            TimestampPath                   -    -    -      P    -       -    -        -
            Error                           -    -    -      -    -       B    -        -
            Cause                           -    -    -      -    -       B    -        -
            ErrorPath                       -    -    -      -    -       P    -        -
            CausePath                       -    -    -      -    -       P    -        -
            Branches                        -    -    -      -    -       -    B        -
            ItemProcessor                   -    -    -      -    -       -    -        B
            Iterator                        -    -    -      -    -       -    -        B
            ItemsPath                       -    -    -      -    -       -    -        P
            Items                           -    -    -      -    -       -    -        A
            ItemSelector                    -    -    -      -    -       -    -        B
            ItemReader                      -    -    -      -    -       -    -        B
            ItemBatcher                     -    -    -      -    -       -    -        B
            ResultWriter                    -    -    -      -    -       -    -        B
            MaxConcurrency                  -    -    -      -    -       -    -        B
            ToleratedFailureCount           -    -    -      -    -       -    -        B
            ToleratedFailurePercentage      -    -    -      -    -       -    -        B
            MaxConcurrencyPath              -    -    -      -    -       -    -        P
            ToleratedFailureCountPath       -    -    -      -    -       -    -        P
            ToleratedFailurePercentagePath  -    -    -      -    -       -    -        P
            Label                           -    -    -      -    -       -    -        B
            """;

    private static final Map<StateType, FieldSet> BY_TYPE = readMatrix();

    private StateFields() {}

    static FieldSet of(StateType type) {
        return BY_TYPE.getOrDefault(type, FieldSet.of("Type"));
    }

    private static Map<StateType, FieldSet> readMatrix() {
        String[] rows = MATRIX.strip().split("\n");
        String[] columns = rows[0].strip().split(" +");
        Map<StateType, FieldSet> byType = new EnumMap<>(StateType.class);
        for (int column = 0; column < columns.length; column++) {
            byType.put(StateType.valueOf(columns[column].toUpperCase(Locale.ROOT)), readColumn(rows, column + 1));
        }
        return byType;
    }

    private static FieldSet readColumn(String[] rows, int column) {
        Map<String, Use> fields = new LinkedHashMap<>();
        for (int row = 1; row < rows.length; row++) {
            String[] cells = rows[row].split(" +");
            switch (cells[column]) {
                case "B" -> fields.put(cells[0], Use.BOTH);
                case "P" -> fields.put(cells[0], Use.JSONPATH);
                case "A" -> fields.put(cells[0], Use.JSONATA);
                default -> {}
            }
        }
        return new FieldSet(fields);
    }
}
