package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escapement.json.Json;
import dev.escapement.parser.Positions.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerlessSourceTest {

    private static final String FILE = """
            service: shop
            provider: {name: aws}
            custom:
              table: orders-${sls:stage}
            functions:
              charge: {handler: charge.handler}
            stepFunctions:
              stateMachines:
                orderMachine:
                  name: order-${opt:stage, 'dev'}
                  definition:
                    StartAt: Charge
                    States:
                      Charge:
                        Type: Task
                        Resource:
                          Fn::GetAtt: [charge, Arn]
                        Parameters:
                          Table: ${self:custom.table}
                          Stage: ${opt:stage, 'dev'}
                          Owner: ${opt:owner, self:service}
                          Queue: !Ref Queue
                          Url: !GetAtt ChargeLambdaFunction.Arn
                        End: true
            resources:
              Resources:
                Queue: {Type: AWS::SQS::Queue}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_machine_is_found_by_its_key_and_its_variables_are_replaced() {
        SourceTree tree =
                DefinitionSource.ofText(FILE).fromTemplate("orderMachine").read();

        assertThat(tree.root().at("/States/Charge")).isEqualTo(Json.parse("""
                                {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge",
                                 "Parameters": {"Table": "orders-dev", "Stage": "dev", "Owner": "shop",
                                   "Queue": "https://sqs.us-east-1.amazonaws.com/123456789012/Queue",
                                   "Url": "arn:aws:lambda:us-east-1:123456789012:function:charge"},
                                 "End": true}
                                """));
        assertThat(tree.positions().of("/States/Charge/Parameters/Stage")).isEqualTo(new Position(20, 22, 19));
    }

    @Test
    void given_values_win_over_those_of_the_file() {
        SourceTree tree = DefinitionSource.ofText(FILE)
                .fromTemplate()
                .substituting(Map.of("opt:stage", "live", "self:custom.table", "t"))
                .read();

        assertThat(tree.root().at("/States/Charge/Parameters/Stage").textValue())
                .isEqualTo("live");
        assertThat(tree.root().at("/States/Charge/Parameters/Table").textValue())
                .isEqualTo("t");
    }

    @Test
    void a_variable_without_a_value_is_named() {
        DefinitionSource source = DefinitionSource.ofText(FILE.replace("self:custom.table", "ssm:/table"))
                .fromTemplate();

        assertThatThrownBy(source::read)
                .hasMessageContaining("UNRESOLVED_SUBSTITUTION: no substitution for ${ssm:/table}; none were given");
    }

    @Test
    void a_definition_in_another_file_is_read_from_there() throws IOException {
        Files.writeString(
                folder.resolve("order.yml"),
                "order:\n  StartAt: Charge\n  States: {Charge: {Type: Task, Resource: !GetAtt charge.Arn}}\n");
        Path file = Files.writeString(folder.resolve("serverless.yml"), """
                functions: {charge: {handler: x}}
                stepFunctions: {stateMachines: {order: {definition: "${file(order.yml):order}"}}}
                """);

        SourceTree tree = DefinitionSource.ofFile(file).fromTemplate("order").read();

        assertThat(tree.name()).endsWith("order.yml");
        assertThat(tree.root().at("/States/Charge/Resource").textValue())
                .isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:charge");
        assertThat(tree.positions().of("/StartAt")).isEqualTo(new Position(2, 12, 6));
    }

    @Test
    void a_machine_without_a_definition_is_refused() {
        DefinitionSource source = DefinitionSource.ofText("stepFunctions: {stateMachines: {order: {name: x}}}")
                .fromTemplate();

        assertThatThrownBy(source::read).hasMessageContaining("NO_DEFINITION: order has no definition");
    }
}
