package dev.escapement.parser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.parser.Positions.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CdkSourceTest {

    /** As the CDK writes it: the definition in pieces, with references between them. */
    private static final String TEMPLATE = """
            {
             "Resources": {
              "ChargeFnABC": {"Type": "AWS::Lambda::Function", "Properties": {"Role": {"Fn::GetAtt": ["RoleX", "Arn"]}}},
              "OrderMachine123": {
               "Type": "AWS::StepFunctions::StateMachine",
               "Properties": {
                "DefinitionString": {
                 "Fn::Join": [
                  "",
                  [
                   "{\\"StartAt\\":\\"Charge\\",\\"States\\":{\\"Charge\\":{\\"Type\\":\\"Task\\",\\"Resource\\":\\"arn:",
                   {"Ref": "AWS::Partition"},
                   ":states:::lambda:invoke\\",\\"Parameters\\":{\\"FunctionName\\":\\"",
                   {"Fn::GetAtt": ["ChargeFnABC", "Arn"]},
                   "\\"},\\"End\\":true}}}"
                  ]
                 ]
                }
               },
               "Metadata": {"aws:cdk:path": "ShopStack/OrderMachine/Resource"}
              }
             }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"OrderMachine123", "ShopStack/OrderMachine/Resource", "ShopStack/OrderMachine", "OrderMachine"})
    void a_synthesised_machine_is_found_by_logical_id_or_path(String name) {
        SourceTree tree = DefinitionSource.ofText(TEMPLATE).fromTemplate(name).read();

        JsonNode charge = tree.root().at("/States/Charge");

        assertThat(charge).isEqualTo(Json.parse("""
                                {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                                 "Parameters": {"FunctionName": "arn:aws:lambda:us-east-1:123456789012:function:ChargeFnABC"},
                                 "End": true}
                                """));
        assertThat(tree.placeholders())
                .containsEntry("ChargeFnABC", "arn:aws:lambda:us-east-1:123456789012:function:ChargeFnABC");
    }

    @Test
    void every_value_is_located_in_the_piece_it_was_written_in() {
        SourceTree tree =
                DefinitionSource.ofText(TEMPLATE).fromTemplate("OrderMachine").read();

        Positions positions = tree.positions();

        assertThat(positions.of("/StartAt")).isEqualTo(new Position(11, 22, 10));
        assertThat(excerpt(tree, "/States/Charge/Type")).endsWith("  ^^^^^^^^");
        assertThat(positions.of("/States/Charge/Parameters/FunctionName")).isEqualTo(new Position(13, 68, 4));
        assertThat(positions.of("/States/Charge/End")).isEqualTo(new Position(15, 21, 4));
    }

    @Test
    void a_long_line_is_shown_in_part() {
        SourceTree tree = DefinitionSource.ofText(TEMPLATE.replace("\n", " "))
                .fromTemplate("OrderMachine")
                .read();

        String excerpt = excerpt(tree, "/States/Charge/End");

        assertThat(excerpt).isEqualTo("""
                        …rgeFnABC", "Arn"]},        "\\"},\\"End\\":true}}}"       ]      ]     }    },    "Metadata": {"aws:cdk…
                                                                 ^^^^""");
    }

    @Test
    void a_fault_between_the_pieces_is_shown_where_it_was_written() {
        DefinitionSource source = DefinitionSource.ofText(TEMPLATE.replace("\\\"},\\\"End", "\\\"},,\\\"End"))
                .fromTemplate("OrderMachine");

        assertThatThrownBy(source::read)
                .hasMessageStartingWith(
                        "the given text:15:13: INVALID_JSON_DESCRIPTION: Unexpected character (',' (code 44)): "
                                + "was expecting double-quote to start field name\n"
                                + "           \"\\\"},,\\\"End\\\":true}}}\"\n"
                                + "                ^");
    }

    @Test
    void an_asset_is_found_beside_the_template() throws IOException {
        Files.writeString(folder.resolve("asset.4d5e.json"), "{\"StartAt\": \"A\"}");
        Path template = Files.writeString(folder.resolve("Shop.template.json"), """
                {"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine",
                  "Properties": {"DefinitionS3Location": {"Bucket": {"Fn::Sub": "cdk-${AWS::AccountId}"}, "Key": "4d5e.json"}},
                  "Metadata": {"aws:asset:path": "asset.4d5e.json", "aws:asset:property": "DefinitionS3Location"}}}}
                """);

        SourceTree tree = DefinitionSource.ofFile(template).fromTemplate("M").read();

        assertThat(tree.root()).isEqualTo(Json.parse("{\"StartAt\": \"A\"}"));
    }

    private static String excerpt(SourceTree tree, String pointer) {
        return Excerpt.of(tree.text(), requireNonNull(tree.positions().of(pointer)));
    }
}
