package dev.escapement.expression;

/** The intrinsic functions of the service (asl-reference 2.5). */
enum Intrinsic {
    FORMAT("Format", 1, 1_000, TextFunctions::format),
    STRING_SPLIT("StringSplit", 2, 2, TextFunctions::split),
    BASE64_ENCODE("Base64Encode", 1, 1, TextFunctions::encode),
    BASE64_DECODE("Base64Decode", 1, 1, TextFunctions::decode),
    HASH("Hash", 2, 2, TextFunctions::hash),
    UUID("UUID", 0, 0, TextFunctions::uuid),
    STRING_TO_JSON("StringToJson", 1, 1, JsonFunctions::parse),
    JSON_TO_STRING("JsonToString", 1, 1, JsonFunctions::write),
    JSON_MERGE("JsonMerge", 3, 3, JsonFunctions::merge),
    ARRAY("Array", 0, 1_000, ArrayFunctions::array),
    ARRAY_PARTITION("ArrayPartition", 2, 2, ArrayFunctions::partition),
    ARRAY_CONTAINS("ArrayContains", 2, 2, ArrayFunctions::contains),
    ARRAY_RANGE("ArrayRange", 3, 3, ArrayFunctions::range),
    ARRAY_GET_ITEM("ArrayGetItem", 2, 2, ArrayFunctions::item),
    ARRAY_LENGTH("ArrayLength", 1, 1, ArrayFunctions::length),
    ARRAY_UNIQUE("ArrayUnique", 1, 1, ArrayFunctions::unique),
    MATH_ADD("MathAdd", 2, 2, NumberFunctions::add),
    MATH_RANDOM("MathRandom", 2, 3, NumberFunctions::random);

    private final String sourceName;
    private final int fewest;
    private final int most;
    private final IntrinsicFunction function;

    Intrinsic(String name, int fewest, int most, IntrinsicFunction function) {
        this.sourceName = "States." + name;
        this.fewest = fewest;
        this.most = most;
        this.function = function;
    }

    static Intrinsic named(String sourceName, int offset) {
        for (Intrinsic intrinsic : values()) {
            if (intrinsic.sourceName.equals(sourceName)) {
                return intrinsic;
            }
        }
        throw new SyntaxTrouble("there is no intrinsic function '" + sourceName + "'", offset);
    }

    String sourceName() {
        return sourceName;
    }

    boolean takes(int arguments) {
        return fewest <= arguments && arguments <= most;
    }

    IntrinsicFunction function() {
        return function;
    }
}
