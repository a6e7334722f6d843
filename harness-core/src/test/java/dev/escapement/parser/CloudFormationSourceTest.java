package dev.escapement.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.escapement.json.Json;
import dev.escapement.parser.Positions.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudFormationSourceTest {

    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:";

    @TempDir
    private Path folder;

    @Test
    void a_definition_written_into_a_sam_template_has_its_references_replaced() {
        DefinitionSource source = DefinitionSource.ofText("""
                        Transform: AWS::Serverless-2016-10-31
                        Parameters:
                          Table: {Type: String, Default: orders}
                        Resources:
                          ChargeFn:
                            Type: AWS::Serverless::Function
                          RefundFn:
                            Type: AWS::Serverless::Function
                            Properties: {FunctionName: !Sub "${AWS::StackName}-refund"}
                          OrderMachine:
                            Type: AWS::Serverless::StateMachine
                            Properties:
                              Definition:
                                StartAt: Charge
                                States:
                                  Charge:
                                    Type: Task
                                    Resource: !GetAtt ChargeFn.Arn
                                    Parameters:
                                      Table: !Ref Table
                                      Refund: !Ref RefundFn
                                      Arn: !Sub "${RefundFn.Arn}:${!stage}"
                                    End: true
                        """).fromTemplate("OrderMachine");

        SourceTree tree = source.read();

        assertThat(tree.root()).isEqualTo(Json.parse("""
                                {"StartAt": "Charge", "States": {"Charge": {"Type": "Task",
                                  "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ChargeFn",
                                  "Parameters": {"Table": "orders", "Refund": "test-stack-refund",
                                    "Arn": "arn:aws:lambda:us-east-1:123456789012:function:test-stack-refund:${stage}"},
                                  "End": true}}}
                                """));
        assertThat(tree.positions().of("/States/Charge/Resource")).isEqualTo(new Position(18, 23, 20));
        assertThat(tree.positions().of("/States/Charge/End")).isEqualTo(new Position(23, 18, 4));
        assertThat(tree.positions().ofName("/States/Charge")).isEqualTo(new Position(16, 11, 6));
        assertThat(tree.placeholders())
                .contains(entry("ChargeFn", FUNCTION + "ChargeFn"), entry("ChargeFn.Arn", FUNCTION + "ChargeFn"))
                .contains(
                        entry("RefundFn", FUNCTION + "test-stack-refund"), entry("RefundFn.Ref", "test-stack-refund"));
    }

    @ParameterizedTest
    @CsvSource({
        "AWS::SQS::Queue, Ref, https://sqs.us-east-1.amazonaws.com/123456789012/Thing",
        "AWS::SQS::Queue, Arn, arn:aws:sqs:us-east-1:123456789012:Thing",
        "AWS::SQS::Queue, QueueUrl, https://sqs.us-east-1.amazonaws.com/123456789012/Thing",
        "AWS::SNS::Topic, Ref, arn:aws:sns:us-east-1:123456789012:Thing",
        "AWS::SNS::Topic, TopicArn, arn:aws:sns:us-east-1:123456789012:Thing",
        "AWS::DynamoDB::Table, Ref, Thing",
        "AWS::DynamoDB::Table, Arn, arn:aws:dynamodb:us-east-1:123456789012:table/Thing",
        "AWS::S3::Bucket, Ref, Thing",
        "AWS::S3::Bucket, Arn, arn:aws:s3:::Thing",
        "AWS::StepFunctions::StateMachine, Ref, arn:aws:states:us-east-1:123456789012:stateMachine:Thing",
        "AWS::StepFunctions::Activity, Ref, arn:aws:states:us-east-1:123456789012:activity:Thing",
        "AWS::ECS::Cluster, Arn, arn:aws:ecs:us-east-1:123456789012:cluster/Thing",
        "AWS::IAM::Role, Arn, arn:aws:iam::123456789012:role/Thing",
        "AWS::Redshift::Cluster, Arn, arn:aws:redshift:us-east-1:123456789012:cluster/Thing",
        "AWS::Redshift::Cluster, Endpoint.Port, Thing.Endpoint.Port",
        "Custom::Thing, Ref, Thing"
    })
    void every_kind_of_resource_has_a_placeholder(String type, String attribute, String value) {
        String reference = attribute.equals("Ref") ? "{Ref: Thing}" : "{'Fn::GetAtt': [Thing, " + attribute + "]}";
        DefinitionSource source = DefinitionSource.ofText("Resources:\n  Thing: {Type: '" + type + "'}\n"
                        + "  M: {Type: 'AWS::StepFunctions::StateMachine', Properties: {Definition: {v: " + reference
                        + "}}}\n")
                .fromTemplate("M");

        SourceTree tree = source.read();

        assertThat(tree.root()).isEqualTo(Json.object().put("v", value).build());
        assertThat(tree.placeholders()).containsKey("Thing");
    }

    @Test
    void functions_of_texts_conditions_and_mappings_are_computed() {
        DefinitionSource source =
                DefinitionSource.ofText("""
                        Parameters:
                          Stage: {Type: String, Default: test}
                          Zones: {Type: CommaDelimitedList, Default: "a,b"}
                        Conditions:
                          Live: {"Fn::Equals": [{Ref: Stage}, live]}
                          Quiet: {"Fn::And": [{"Fn::Not": [{Condition: Live}]}, {"Fn::Or": [{Condition: Live}, {"Fn::Equals": [1, 1]}]}]}
                        Mappings:
                          Waits: {test: {Seconds: 5}, live: {Seconds: 500}}
                        Resources:
                          M:
                            Type: AWS::StepFunctions::StateMachine
                            Properties:
                              Definition:
                                Seconds: !FindInMap [Waits, !Ref Stage, Seconds]
                                Second: !Select [1, !Ref Zones]
                                Part: !Select [0, !Split ["-", "x-y"]]
                                All: !Join ["/", [a, !Ref Stage, "${Stage}"]]
                                Named: !Sub ["${x}-${Stage}", {x: !Ref "AWS::Region"}]
                                States: !If [Live, {A: {Type: Wait}}, {A: {Type: Pass}}]
                                Gone: !If [Quiet, !Ref "AWS::NoValue", 1]
                                List: [1, !Ref "AWS::NoValue", {b: 2}]
                                Import: !ImportValue Shared
                                Imported: !ImportValue Given
                        """).fromTemplate().withParameters(Map.of("Given", "arn:given"));

        SourceTree tree = source.read();

        assertThat(tree.root()).isEqualTo(Json.parse("""
                                {"Seconds": "5", "Second": "b", "Part": "x", "All": "a/test/${Stage}", "Named": "us-east-1-test",
                                 "States": {"A": {"Type": "Pass"}}, "List": [1, {"b": 2}],
                                 "Import": "arn:aws:lambda:us-east-1:123456789012:function:Shared", "Imported": "arn:given"}
                                """));
        assertThat(tree.positions().of("/States/A/Type")).isEqualTo(new Position(19, 58, 4));
        assertThat(tree.positions().of("/List/1/b")).isEqualTo(new Position(21, 44, 1));
    }

    @Test
    void parameters_can_be_given() {
        DefinitionSource source = DefinitionSource.ofText("""
                        {"Parameters": {"Stage": {"Type": "String"}},
                         "Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine",
                           "Properties": {"Definition": {"v": {"Ref": "Stage"}}}}}}
                        """)
                .withParameters(Map.of("Stage", "live"))
                .fromTemplate();

        SourceTree tree = source.read();

        assertThat(tree.root()).isEqualTo(Json.parse("{\"v\": \"live\"}"));
    }

    @Test
    void what_cannot_be_computed_is_reported_all_at_once() {
        DefinitionSource source = DefinitionSource.ofText("""
                        Parameters: {Stage: {Type: String}}
                        Resources:
                          ChargeFn: {Type: AWS::Serverless::Function}
                          M:
                            Type: AWS::Serverless::StateMachine
                            Properties:
                              Definition:
                                a: !GetAtt ChargeFm.Arn
                                b: !Ref Stage
                                c: !Transform {Name: x}
                                d: !If [Nope, 1, 2]
                                e: !FindInMap [A, B, C]
                                f: !Select [7, [a]]
                        """).fromTemplate("M");

        assertThatThrownBy(source::read).hasMessage("""
                        the given text:8:12: UNRESOLVED_REFERENCE: nothing in the template is named ChargeFm; did you mean ChargeFn?
                                    a: !GetAtt ChargeFm.Arn
                                       ^^^^^^^^^^^^^^^^^^^^
                        the given text:9:12: UNRESOLVED_REFERENCE: Stage has no value and no default; give it as a parameter
                                    b: !Ref Stage
                                       ^^^^^^^^^^
                        the given text:10:12: UNSUPPORTED_TEMPLATE_FUNCTION: Fn::Transform cannot be computed here; \
                        give the finished text instead
                                    c: !Transform {Name: x}
                                       ^^^^^^^^^^^^^^^^^^^^
                        the given text:11:17: UNRESOLVED_REFERENCE: the template has no condition Nope
                                    d: !If [Nope, 1, 2]
                                            ^^^^
                        the given text:12:12: UNRESOLVED_REFERENCE: the mappings hold no A / B / C
                                    e: !FindInMap [A, B, C]
                                       ^^^^^^^^^^^^^^^^^^^^
                        the given text:13:12: UNRESOLVED_REFERENCE: the list of 1 elements has no element 7
                                    f: !Select [7, [a]]
                                       ^^^^^^^^^^^^^^^^""");
    }

    @Test
    void a_definition_string_is_read_and_located_inside_the_template() {
        DefinitionSource source = DefinitionSource.ofText("""
                        Resources:
                          ChargeFn: {Type: AWS::Lambda::Function}
                          M:
                            Type: AWS::StepFunctions::StateMachine
                            Properties:
                              DefinitionString: !Sub |
                                {
                                  "StartAt": "Charge",
                                  "States": {"Charge": {"Type": "Task", "Resource": "${ChargeFn.Arn}", "End": true}}
                                }
                        """).fromTemplate("M");

        SourceTree tree = source.read();

        assertThat(tree.root().at("/States/Charge/Resource").textValue()).isEqualTo(FUNCTION + "ChargeFn");
        assertThat(tree.positions().of("/StartAt")).isEqualTo(new Position(8, 22, 8));
        assertThat(tree.positions().of("/States/Charge/Resource")).isEqualTo(new Position(9, 61, 17));
        assertThat(tree.positions().of("/States/Charge/End")).isEqualTo(new Position(9, 87, 4));
    }

    @Test
    void a_fault_in_a_definition_string_is_shown_in_the_template() {
        DefinitionSource source = DefinitionSource.ofText("""
                        Resources:
                          M:
                            Type: AWS::StepFunctions::StateMachine
                            Properties:
                              DefinitionString: '{"StartAt" "Charge"}'
                        """).fromTemplate("M");

        assertThatThrownBy(source::read).hasMessage("""
                        the given text:5:37: INVALID_JSON_DESCRIPTION: Unexpected character ('"' (code 34)): \
                        was expecting a colon to separate field name and value
                                  DefinitionString: '{"StartAt" "Charge"}'
                                                                ^""");
    }

    @Test
    void a_definition_file_is_found_beside_the_template_and_takes_its_substitutions() throws IOException {
        Files.createDirectories(folder.resolve("statemachine"));
        Files.writeString(
                folder.resolve("statemachine/order.asl.json"), "{\"Resource\": \"${Charge}\", \"Q\": \"${Q}\"}");
        Path template = Files.writeString(folder.resolve("template.yaml"), """
                Resources:
                  ChargeFn: {Type: AWS::Serverless::Function}
                  Queue: {Type: AWS::SQS::Queue}
                  OrderMachine:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionUri: statemachine/order.asl.json
                      DefinitionSubstitutions:
                        Charge: !GetAtt ChargeFn.Arn
                        Q: !Ref Queue
                """);

        SourceTree tree = DefinitionSource.ofFile(template)
                .fromTemplate("OrderMachine")
                .substituting(Map.of("Q", "given"))
                .read();

        assertThat(tree.name()).endsWith("order.asl.json");
        assertThat(tree.root())
                .isEqualTo(Json.object()
                        .put("Resource", FUNCTION + "ChargeFn")
                        .put("Q", "given")
                        .build());
        assertThat(tree.positions().of("/Q")).isEqualTo(new Position(1, 32, 6));
        assertThat(tree.placeholders()).containsEntry("ChargeFn", FUNCTION + "ChargeFn");
    }

    @Test
    void a_definition_file_that_is_missing_says_where_it_was_looked_for() throws IOException {
        Path template = Files.writeString(folder.resolve("template.json"), """
                {"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties":
                  {"DefinitionS3Location": {"Bucket": "b", "Key": "machines/order.json"}}}}}
                """);

        assertThatThrownBy(DefinitionSource.ofFile(template).fromTemplate("M")::read)
                .hasMessage("machines/order.json: SOURCE_NOT_FOUND: there is no such source; looked at "
                        + folder.resolve("machines/order.json") + ", " + folder.resolve("order.json") + ", "
                        + folder.resolve("asset.order.json"));
    }

    @Test
    void a_definition_file_of_a_template_without_a_place_cannot_be_found() {
        DefinitionSource source = DefinitionSource.ofText(
                        "Resources: {M: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: x.json}}}")
                .fromTemplate();

        assertThatThrownBy(source::read)
                .hasMessageContaining(
                        "it belongs beside the given text, which has no place; read that from a file instead");
    }

    @Test
    void resources_of_a_template_on_the_class_path_are_found_beside_it() {
        DefinitionSource source = DefinitionSource.ofResource(
                        "dev/escapement/parser/template.yaml", getClass().getClassLoader())
                .fromTemplate();

        SourceTree tree = source.read();

        assertThat(tree.name()).isEqualTo("dev/escapement/parser/machines/order.asl.yaml");
        assertThat(tree.root().get("StartAt").textValue()).isEqualTo("Charge");
    }

    @Test
    void a_machine_without_a_definition_is_refused() {
        DefinitionSource source = DefinitionSource.ofText(
                        "Resources: {M: {Type: AWS::Serverless::StateMachine, Properties: {}}}")
                .fromTemplate();

        assertThatThrownBy(source::read)
                .hasMessageContaining("NO_DEFINITION: M has none of Definition, DefinitionString, DefinitionUri");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|SEVERAL_STATE_MACHINES: the template holds several state machines: Order (Shop/Order/Resource), Refund; say which",
                "Ordr|NO_SUCH_STATE_MACHINE: the template holds no state machine Ordr, only Order (Shop/Order/Resource), Refund; did you mean Order?"
            })
    void the_machine_must_be_clear(String machine, String message) {
        DefinitionSource template = DefinitionSource.ofText("""
                Resources:
                  Order: {Type: AWS::StepFunctions::StateMachine, Metadata: {"aws:cdk:path": Shop/Order/Resource}}
                  Refund: {Type: AWS::Serverless::StateMachine}
                """);

        DefinitionSource source = machine == null ? template.fromTemplate() : template.fromTemplate(machine);

        assertThatThrownBy(source::read).hasMessage("the given text: " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "'Resources: {}', NO_SUCH_STATE_MACHINE: the template holds no state machine",
        "'StartAt: A', NOT_A_TEMPLATE: the template has neither Resources nor stepFunctions.stateMachines"
    })
    void a_text_without_machines_is_refused(String text, String message) {
        DefinitionSource source = DefinitionSource.ofText(text).fromTemplate();

        assertThatThrownBy(source::read).hasMessage("the given text: " + message);
    }

    @Test
    @Timeout(10)
    void names_made_of_names_without_end_are_stopped() {
        StringBuilder template = new StringBuilder("Mappings:\n  A:\n    l0: {v: " + "x".repeat(1000) + "}\n");
        for (int i = 1; i < 60; i++) {
            String below = "!FindInMap [A, l" + (i - 1) + ", v]";
            template.append("    l" + i + ": {v: !Join ['', [" + below + ", " + below + "]]}\n");
        }
        template.append("Resources: {M: {Type: AWS::Serverless::StateMachine, Properties: {Definition: "
                + "{v: !FindInMap [A, l59, v]}}}}\n");
        DefinitionSource source = DefinitionSource.ofText(template.toString()).fromTemplate();

        assertThatThrownBy(source::read).hasMessageContaining("UNSUPPORTED_TEMPLATE_FUNCTION");
    }

    @Test
    void resources_named_after_each_other_keep_their_logical_ids() {
        DefinitionSource source = DefinitionSource.ofText("""
                        Resources:
                          A: {Type: AWS::Lambda::Function, Properties: {FunctionName: !Sub "${B}-a"}}
                          B: {Type: AWS::Lambda::Function, Properties: {FunctionName: !Sub "${A}-b"}}
                          M: {Type: AWS::Serverless::StateMachine, Properties: {Definition: {v: !Ref A}}}
                        """).fromTemplate();

        SourceTree tree = source.read();

        assertThat(tree.root()).isEqualTo(Json.parse("{\"v\": \"A-b-a\"}"));
    }
}
