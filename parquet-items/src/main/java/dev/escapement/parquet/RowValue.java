package dev.escapement.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** A row as a JSON object: columns by their names, lists as arrays, maps and structs as objects, what is missing as {@code null}. */
final class RowValue {

    JsonNode of(Group row) {
        GroupType type = row.getType();
        ObjectBuilder members = Json.object(type.getFieldCount());
        for (int field = 0; field < type.getFieldCount(); field++) {
            members.put(type.getFieldName(field), field(row, field));
        }
        return members.build();
    }

    private JsonNode field(Group row, int field) {
        Type type = row.getType().getType(field);
        int repetitions = row.getFieldRepetitionCount(field);
        if (!type.isRepetition(Type.Repetition.REPEATED)) {
            return repetitions == 0 ? Json.nothing() : value(row, field, 0);
        }
        List<JsonNode> elements = new ArrayList<>(repetitions);
        for (int i = 0; i < repetitions; i++) {
            elements.add(value(row, field, i));
        }
        return Json.array(elements);
    }

    private JsonNode value(Group row, int field, int index) {
        Type type = row.getType().getType(field);
        if (type.isPrimitive()) {
            return CellValue.of(row, field, index, type.asPrimitiveType());
        }
        Group nested = row.getGroup(field, index);
        if (type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
            return list(nested);
        }
        boolean map = type.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation
                || type.getLogicalTypeAnnotation() instanceof MapKeyValueTypeAnnotation;
        return map ? map(nested) : of(nested);
    }

    /** {@code optional group numbers (LIST) { repeated group list { optional int32 element; } }} */
    private JsonNode list(Group list) {
        List<JsonNode> elements = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            boolean wrapped = !list.getType().getType(0).isPrimitive()
                    && list.getGroup(0, i).getType().getFieldCount() == 1;
            elements.add(wrapped ? field(list.getGroup(0, i), 0) : value(list, 0, i));
        }
        return Json.array(elements);
    }

    /** {@code optional group prices (MAP) { repeated group key_value { required binary key; optional double value; } }} */
    private JsonNode map(Group map) {
        ObjectBuilder members = Json.object();
        for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
            Group entry = map.getGroup(0, i);
            members.put(
                    field(entry, 0).asText(), entry.getType().getFieldCount() > 1 ? field(entry, 1) : Json.nothing());
        }
        return members.build();
    }
}
