package dev.escapement.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a service is called.
 *
 * @param name as {@code aws-sdk} resources spell it
 * @param errorPrefix what stands before the dot in the names of its errors
 * @param aliases other names people use for it, sorted
 */
record ServiceNames(String name, String errorPrefix, List<String> aliases) {

    /** Identifiers that the published model lacks; without one the rule has nothing to start from. */
    private static final Map<String, String> MISSING_IDENTIFIERS = Map.of("cloudsearchdomain", "CloudSearch Domain");

    /**
     * Derived from the service's identifier, as the SDK names its clients: {@code DynamoDB Streams} is
     * {@code DynamoDbStreams} and {@code dynamodbstreams}. The rule gives all 362 documented names that the models have.
     *
     * @return {@code null} for services that the SDK has no client for: importexport and sdb are older than it
     */
    static @Nullable ServiceNames of(JsonNode metadata, String packageName) {
        String endpoint = metadata.path("endpointPrefix").asText();
        String identifier = metadata.path("serviceId").asText(MISSING_IDENTIFIERS.getOrDefault(endpoint, ""));
        return identifier.isEmpty() ? null : of(identifier, List.of(endpoint, packageName));
    }

    static ServiceNames of(String identifier, List<String> otherNames) {
        String prefix = withoutBrand(SdkNames.pascalCase(identifier));
        String name = prefix.toLowerCase(Locale.ROOT);
        Set<String> aliases = new TreeSet<>();
        for (String other : otherNames) {
            aliases.addAll(Arrays.asList(other, other.replace("-", "").replace(".", "")));
        }
        aliases.remove(name);
        aliases.remove("");
        return new ServiceNames(name, prefix, List.copyOf(aliases));
    }

    private static String withoutBrand(String pascalCase) {
        return pascalCase.replaceFirst("^(Amazon|Aws)", "").replaceFirst("Service$", "");
    }
}
