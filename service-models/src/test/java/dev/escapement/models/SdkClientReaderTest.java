package dev.escapement.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.services.AwsAction;
import dev.escapement.services.Member;
import dev.escapement.services.ServiceError;
import dev.escapement.services.Shape;
import dev.escapement.services.Shape.Blob;
import dev.escapement.services.Shape.Structure;
import dev.escapement.services.Shape.Text;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

class SdkClientReaderTest {

    private static final ServiceText S3 = ServiceText.of(
            ServiceLines.of(SdkClientReader.read(S3Client.class, ServiceNames.of("S3", List.of()), S3Errors::named)),
            "S3");

    @Test
    void the_calls_of_a_client_are_its_actions() {
        assertThat(S3.actionNames())
                .contains("getObject", "putObject", "listBuckets", "listObjectsV2")
                .doesNotContain("listObjectsV2Paginator", "getObjectAsBytes", "utilities", "waiter");
    }

    @Test
    void fields_give_members_and_accessors_give_their_words() {
        Structure response = action("getObject").response();

        assertThat(((Text) member(response, "StorageClass").shape()).values()).contains("STANDARD", "GLACIER");
        assertThat(member(response, "SseCustomerKeyMD5").name()).isEqualTo("SSECustomerKeyMD5");
        assertThat(member(response, "LastModified").shape()).isEqualTo(new Shape.Timestamp());
        assertThat(member(action("getObject").request(), "Bucket").required()).isTrue();
    }

    @Test
    void a_streamed_body_comes_last_where_there_is_one() {
        List<Member> response = action("getObject").response().members();
        List<Member> request = action("getObject").request().members();

        assertThat(response.get(response.size() - 1).name()).isEqualTo("Body");
        assertThat(((Blob) response.get(response.size() - 1).shape()).streaming())
                .isTrue();
        assertThat(request).extracting(Member::name).doesNotContain("Body");
        assertThat(action("putObject").request().members())
                .extracting(Member::name)
                .contains("Body");
    }

    @Test
    void exceptions_of_the_service_itself_are_its_errors() {
        assertThat(action("getObject").errors())
                .containsExactly(
                        new ServiceError(
                                "S3.InvalidObjectStateException", "InvalidObjectState", "InvalidObjectState", 403),
                        new ServiceError("S3.NoSuchKeyException", "NoSuchKey", "NoSuchKey", 404));
    }

    @Test
    void actions_keep_the_capitals_of_their_method() {
        ServiceText sns = ServiceText.of(
                ServiceLines.of(SdkClientReader.read(
                        SnsClient.class,
                        ServiceNames.of("SNS", List.of()),
                        name -> new DraftService.DraftError(name, "", ""))),
                "Sns");

        assertThat(sns.actionNames()).contains("publish", "createSMSSandboxPhoneNumber");
    }

    private static AwsAction action(String name) {
        return Objects.requireNonNull(S3.action(name), name);
    }

    private static Member member(Structure structure, String sdkName) {
        return structure.members().stream()
                .filter(member -> member.sdkName().equals(sdkName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no member " + sdkName));
    }
}
