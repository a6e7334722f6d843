package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachinesOfTemplateTest {

    @Test
    void every_state_machine_of_a_template_is_listed_with_its_type() {
        DefinitionSource template = DefinitionSource.ofText("""
                Resources:
                  Orders: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: orders.asl.json}}
                  Queue: {Type: AWS::SQS::Queue}
                  Ping: {Type: AWS::Serverless::StateMachine, Properties: {Type: EXPRESS}}
                  Pong: {Type: AWS::StepFunctions::StateMachine, Properties: {StateMachineType: EXPRESS}}
                """);

        assertThat(template.machinesOfTemplate())
                .containsExactly(
                        new MachineInTemplate("Orders", false),
                        new MachineInTemplate("Ping", true),
                        new MachineInTemplate("Pong", true));
    }

    @Test
    void a_serverless_file_lists_its_own() {
        DefinitionSource serverless = DefinitionSource.ofText("""
                service: shop
                stepFunctions:
                  stateMachines:
                    refunds: {type: EXPRESS, name: Refunds}
                """);

        assertThat(serverless.machinesOfTemplate()).containsExactly(new MachineInTemplate("refunds", true));
    }

    @Test
    void a_template_without_any_lists_none_and_a_definition_is_no_template() {
        assertThat(DefinitionSource.ofText("Resources: {}").machinesOfTemplate())
                .isEmpty();
        assertThat(DefinitionSource.ofText("{\"StartAt\": \"A\", \"States\": {}}")
                        .machinesOfTemplate())
                .isNull();
    }
}
