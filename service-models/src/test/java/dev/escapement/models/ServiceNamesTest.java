package dev.escapement.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Config Service, config, Config",
        "Database Migration Service, databasemigration, DatabaseMigration",
        "Cost and Usage Report Service, costandusagereport, CostAndUsageReport",
        "Lex Model Building Service, lexmodelbuilding, LexModelBuilding",
        "CloudWatch Logs, cloudwatchlogs, CloudWatchLogs",
        "ServiceDiscovery, servicediscovery, ServiceDiscovery",
        "MTurk, mturk, MTurk"
    })
    void names_follow_from_the_identifier_of_the_service(String identifier, String name, String prefix) {
        ServiceNames names = ServiceNames.of(identifier, List.of());

        assertThat(names).isEqualTo(new ServiceNames(name, prefix, List.of()));
    }

    @Test
    void other_names_are_kept_with_and_without_their_dashes_and_dots() {
        ServiceNames names = ServiceNames.of("EMR containers", List.of("emr-containers", "api.emr", "emrcontainers"));

        assertThat(names.aliases()).containsExactly("api.emr", "apiemr", "emr-containers");
    }

    @Test
    void a_service_that_the_sdk_has_no_client_for_has_no_name() {
        JsonNode simpleDatabase = Json.parse("{\"endpointPrefix\": \"sdb\"}");
        JsonNode cloudSearchDomain = Json.parse("{\"endpointPrefix\": \"cloudsearchdomain\"}");

        assertThat(ServiceNames.of(simpleDatabase, "simpledb")).isNull();
        assertThat(ServiceNames.of(cloudSearchDomain, "cloudsearchdomain"))
                .isEqualTo(new ServiceNames("cloudsearchdomain", "CloudSearchDomain", List.of()));
    }
}
