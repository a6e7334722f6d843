package dev.escapement.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** A cell as JSON: numbers and truth as they are, moments and texts as texts, plain bytes in base 64. */
final class CellValue {

    /** The day on which an INT96 counts as day 0. */
    private static final long JULIAN_EPOCH = 2_440_588;

    private CellValue() {}

    static JsonNode of(Group row, int field, int index, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> Json.bool(row.getBoolean(field, index));
            case FLOAT -> number(Float.toString(row.getFloat(field, index)));
            case DOUBLE -> number(Double.toString(row.getDouble(field, index)));
            case INT32 -> whole(row.getInteger(field, index), type.getLogicalTypeAnnotation());
            case INT64 -> whole(row.getLong(field, index), type.getLogicalTypeAnnotation());
            case INT96 -> moment96(row.getInt96(field, index));
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(row.getBinary(field, index), type.getLogicalTypeAnnotation());
        };
    }

    private static JsonNode whole(long number, @Nullable LogicalTypeAnnotation meaning) {
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return number(BigDecimal.valueOf(number, decimal.getScale()).toPlainString());
        }
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return Json.text(LocalDate.ofEpochDay(number).toString());
        }
        if (meaning instanceof TimeLogicalTypeAnnotation time) {
            return Json.text(
                    LocalTime.MIDNIGHT.plus(number, unit(time.getUnit())).toString());
        }
        return meaning instanceof TimestampLogicalTypeAnnotation timestamp
                ? Json.text(
                        Instant.EPOCH.plus(number, unit(timestamp.getUnit())).toString())
                : Json.number(number);
    }

    private static JsonNode bytes(Binary bytes, @Nullable LogicalTypeAnnotation meaning) {
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return number(new BigDecimal(new BigInteger(bytes.getBytes()), decimal.getScale()).toPlainString());
        }
        return Json.text(
                meaning == null ? Base64.getEncoder().encodeToString(bytes.getBytes()) : bytes.toStringUsingUTF8());
    }

    /** Nanoseconds of the day in eight bytes, then the Julian day in four. */
    private static JsonNode moment96(Binary bytes) {
        var buffer = bytes.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanos = buffer.getLong();
        long day = buffer.getInt() - JULIAN_EPOCH;
        return Json.text(
                Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos).toString());
    }

    /** JSON has no number for what is not finite. */
    private static JsonNode number(String text) {
        boolean finite = !text.endsWith("N") && !text.endsWith("y");
        return finite ? Json.parse(text) : Json.nothing();
    }

    private static ChronoUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }
}
