package dev.escapement.parser;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code AWS::Region} and its like are in a test: always the same. */
final class PseudoParameters {

    static final String REGION = "us-east-1";
    static final String ACCOUNT = "123456789012";
    static final String PARTITION = "aws";

    private static final Map<String, String> VALUES = values();

    private PseudoParameters() {}

    static @Nullable String value(String name) {
        return VALUES.get(name);
    }

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("AWS::Region", REGION);
        values.put("AWS::AccountId", ACCOUNT);
        values.put("AWS::Partition", PARTITION);
        values.put("AWS::URLSuffix", "amazonaws.com");
        values.put("AWS::StackName", "test-stack");
        values.put("AWS::StackId", arn("cloudformation", "stack/test-stack/00000000-0000-0000-0000-000000000000"));
        return Collections.unmodifiableMap(values);
    }

    /** An ARN in the test's region and account. */
    static String arn(String service, String rest) {
        return "arn:" + PARTITION + ":" + service + ":" + REGION + ":" + ACCOUNT + ":" + rest;
    }
}
