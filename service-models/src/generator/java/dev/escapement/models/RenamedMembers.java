package dev.escapement.models;

import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Members whose accessor in the SDK is not called like the member. */
final class RenamedMembers {

    private static final Set<String> METHODS_OF_OBJECT =
            Set.of("equals", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait");

    /** Renamed by the SDK's authors, service by service; seen in version 2.50.2. */
    private static final Map<String, String> BY_HAND = Map.of(
            "dynamodb NULL", "Nul",
            "dynamodbstreams NULL", "Nul",
            "sns AWSAccountId", "AwsAccountIds",
            "sns ActionName", "ActionNames");

    private RenamedMembers() {}

    static String sdkName(String service, String member) {
        return BY_HAND.getOrDefault(service + " " + member, avoidReserved(SdkNames.member(member)));
    }

    /** No method can be called {@code return}, and {@code equals} is taken: {@code Equals} becomes {@code EqualsValue}. */
    static String avoidReserved(String sdkName) {
        String accessor = SdkNames.lowerStart(sdkName);
        boolean taken =
                METHODS_OF_OBJECT.contains(accessor) || SourceVersion.isKeyword(accessor, SourceVersion.RELEASE_8);
        return taken ? sdkName + "Value" : sdkName;
    }
}
