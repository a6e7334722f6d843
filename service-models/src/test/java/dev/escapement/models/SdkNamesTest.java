package dev.escapement.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkNamesTest {

    @ParameterizedTest
    @CsvSource({
        "PutItem, putItem",
        "DescribeDBInstances, describeDBInstances",
        "ListWebACLs, listWebACLs",
        "DBInstanceId, dbInstanceId",
        "SSEKMSKeyId, ssekmsKeyId",
        "AMIs, amIs",
        "already, already"
    })
    void a_run_of_capitals_in_front_is_lowered_as_one_letter(String name, String expected) {
        assertThat(SdkNames.lowerStart(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BOOL, Bool",
        "SS, Ss",
        "M, M",
        "MD5OfMessageBody, Md5OfMessageBody",
        "ETag, ETag",
        "stateMachineArn, StateMachineArn",
        "SSECustomerKeyMD5, SseCustomerKeyMD5"
    })
    void members_read_like_accessors_with_a_capital(String name, String expected) {
        assertThat(SdkNames.member(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ResourceNotFoundException, ResourceNotFoundException",
        "QueueDoesNotExist, QueueDoesNotExistException",
        "DBInstanceNotFoundFault, DbInstanceNotFoundException",
        "EC2ThrottledException, Ec2ThrottledException",
        "ENILimitReachedException, EniLimitReachedException",
        "EFSIOException, EfsioException",
        "KMSInvalidStateException, KmsInvalidStateException"
    })
    void exceptions_have_one_capital_a_word_and_one_suffix(String shape, String expected) {
        assertThat(SdkNames.exception(shape)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DynamoDB Streams, DynamoDbStreams",
        "SESv2, SesV2",
        "WAFV2, Wafv2",
        "IoT, Iot",
        "IoT Data Plane, IotDataPlane",
        "IoTFleetHub, IoTFleetHub",
        "FSx, FSx",
        "XRay, XRay",
        "b2bi, B2Bi",
        "Route53Resolver, Route53Resolver",
        "CloudHSM V2, CloudHsmV2",
        "Elastic Load Balancing v2, ElasticLoadBalancingV2",
        "codestar notifications, CodestarNotifications",
        "SageMaker A2I Runtime, SageMakerA2IRuntime",
        "Kinesis Video WebRTC Storage, KinesisVideoWebRtcStorage"
    })
    void words_are_joined_with_one_capital_each(String name, String expected) {
        assertThat(SdkNames.pascalCase(name)).isEqualTo(expected);
    }
}
