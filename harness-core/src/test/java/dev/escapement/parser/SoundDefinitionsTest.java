package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundDefinitionsTest {

    @ParameterizedTest
    @ValueSource(strings = {ManyDefinitions.ORDER, ManyDefinitions.REFUND, ManyDefinitions.MIXED})
    void what_the_service_takes_is_taken(String definition) {
        assertThat(Verdicts.of(definition)).isEmpty();
    }
}
