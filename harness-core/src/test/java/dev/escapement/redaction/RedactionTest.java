package dev.escapement.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl";

    @ParameterizedTest
    @CsvSource({
        "accessToken, token",
        "access_token, token",
        "X-Auth-Token, token",
        "TaskToken, token",
        "db.password, password",
        "PASSWORD, password",
        "clientSecret, secret",
        "aws_secret_access_key, key",
        "x-api-key, key",
        "Proxy-Authorization, authorization",
        "Set-Cookie, authorization",
        "credentials, credential",
        "cvv, card"
    })
    void members_with_the_usual_names_are_secrets_in_every_style(String name, String label) {
        String text = "{\"" + name + "\":\"s3cr3t!\",\"amount\":7}";

        assertThat(redacted(text)).isEqualTo("{\"" + name + "\":\"<redacted:" + label + "-1>\",\"amount\":7}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maxTokens",
                "tokenizer",
                "passwordRequired",
                "spinning",
                "keyboard",
                "secretary",
                "credentialled"
            })
    void names_that_only_sound_alike_are_none(String name) {
        String text = "{\"" + name + "\":\"harmless\"}";

        assertThat(redacted(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "got " + JWT + " today | got <redacted:token-1> today",
                "Authorization: Bearer abcdef.123456 | Authorization: Bearer <redacted:authorization-1>",
                "Basic YWxhZGRpbjpvcGVuc2VzYW1l= sent | Basic <redacted:authorization-1> sent",
                "key AKIAIOSFODNN7EXAMPLE used | key <redacted:key-1> used",
                "https://u:hunter22@host/db failed | https://u:<redacted:password-1>@host/db failed",
                "jdbc:x;password=hunter22;ssl=on | jdbc:x;password=<redacted:password-1>;ssl=on",
                "https://b.s3/k?X-Amz-Signature=0a1b2c&x=1 | https://b.s3/k?X-Amz-Signature=<redacted:signature-1>&x=1",
                "card 4111 1111 1111 1111 declined | card <redacted:card-1> declined",
                "Basic subscription chosen | Basic subscription chosen",
                "order 4111111111111112 | order 4111111111111112",
                "at 1767600000000 ms | at 1767600000000 ms",
                "mail a.b@example.org | mail a.b@example.org"
            })
    void texts_are_known_by_their_looks(String text, String expected) {
        assertThat(Redaction.standard().start().redact(text)).isEqualTo(expected);
    }

    @Test
    void a_private_key_goes_as_a_whole() {
        String text =
                "-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJB\nAKj34GkxFhD9\n-----END RSA PRIVATE KEY-----\nrest";

        assertThat(Redaction.standard().start().redact(text)).isEqualTo("<redacted:private-key-1>\nrest");
    }

    @Test
    void the_same_secret_has_the_same_placeholder_wherever_and_under_whatever_name_it_stands() {
        Redactor redactor = Redaction.standard().start();
        JsonNode input = Json.parse("{\"session\":\"tok-12345\",\"note\":\"with tok-12345.\"}");
        JsonNode output = Json.parse("{\"token\":\"tok-12345\",\"refreshToken\":\"tok-98765\"}");

        redactor.learn(input);
        redactor.learn(output);

        assertThat(Json.write(redactor.redact(input)))
                .isEqualTo("{\"session\":\"<redacted:token-1>\",\"note\":\"with <redacted:token-1>.\"}");
        assertThat(Json.write(redactor.redact(output)))
                .isEqualTo("{\"token\":\"<redacted:token-1>\",\"refreshToken\":\"<redacted:token-2>\"}");
    }

    @Test
    void a_short_secret_is_replaced_only_where_a_rule_finds_it() {
        assertThat(redacted("{\"pin\":\"1234\",\"city\":\"1234 Main Street\"}"))
                .isEqualTo("{\"pin\":\"<redacted:password-1>\",\"city\":\"1234 Main Street\"}");
    }

    @Test
    void json_within_texts_is_looked_into_and_stays_json() {
        String event = "{\"output\":\"{\\\"body\\\": \\\"{\\\\\\\"token\\\\\\\":\\\\\\\"abcdefgh\\\\\\\"}\\\"}\"}";

        JsonNode redacted = Json.parse(redacted(event));

        JsonNode body = Json.parse(
                Json.parse(redacted.path("output").textValue()).path("body").textValue());
        assertThat(body.path("token").textValue()).isEqualTo("<redacted:token-1>");
    }

    @Test
    void a_text_without_secrets_keeps_every_blank() {
        String event = "{\"output\":\"{ \\\"a\\\" :  1 }\"}";

        assertThat(redacted(event)).isEqualTo(event);
    }

    @Test
    void what_is_covered_keeps_its_shape_and_its_types() {
        assertThat(redacted("""
                {"credentials":{"user":"ann-lee","retries":4711,"on":true,"none":null,"list":["x1","x2"],"empty":""}}""")).isEqualTo("""
                {"credentials":{"user":"<redacted:credential-1>","retries":2,"on":true,"none":null,\
                "list":["<redacted:credential-3>","<redacted:credential-4>"],"empty":""}}""");
    }

    @Test
    void a_card_number_that_is_a_number_stays_one() {
        assertThat(redacted("{\"pan\":4111111111111111,\"text\":\"4111111111111111\"}"))
                .isEqualTo("{\"pan\":1,\"text\":\"<redacted:card-1>\"}");
    }

    @Test
    void names_of_members_are_looked_at_too() {
        Redactor redactor = Redaction.standard().also("email").start();

        assertThat(Json.write(redactor.redact(Json.parse("{\"ann@example.org\":1,\"bob@example.org\":2}"))))
                .isEqualTo("{\"<redacted:email-1>\":1,\"<redacted:email-2>\":2}");
    }

    @Test
    void redacting_twice_changes_nothing_and_takes_no_name_twice() {
        String once = redacted("{\"token\":\"tok-12345\"}");

        assertThat(redacted(once)).isEqualTo(once);
        assertThat(redacted("{\"old\":\"<redacted:token-1>\",\"token\":\"tok-98765\"}"))
                .isEqualTo("{\"old\":\"<redacted:token-1>\",\"token\":\"<redacted:token-2>\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.customer.name | {'customer':{'name':'#','id':'abc'},'cards':[{'no':'one'},{'no':'two'}]}",
                "$..no | {'customer':{'name':'ann','id':'abc'},'cards':[{'no':'#'},{'no':'#'}]}",
                "$.cards[1].no | {'customer':{'name':'ann','id':'abc'},'cards':[{'no':'one'},{'no':'#'}]}",
                "$.cards[*]['no'] | {'customer':{'name':'ann','id':'abc'},'cards':[{'no':'#'},{'no':'#'}]}",
                "$.customer.* | {'customer':{'name':'#','id':'#'},'cards':[{'no':'one'},{'no':'two'}]}",
                "$.customer | {'customer':{'name':'#','id':'#'},'cards':[{'no':'one'},{'no':'two'}]}",
                "$..cards..no | {'customer':{'name':'ann','id':'abc'},'cards':[{'no':'#'},{'no':'#'}]}"
            })
    void places_are_found_by_path(String path, String expected) {
        JsonNode value = Json.parse(
                "{\"customer\":{\"name\":\"ann\",\"id\":\"abc\"},\"cards\":[{\"no\":\"one\"},{\"no\":\"two\"}]}");

        String redacted = Json.write(Redaction.NONE.path(path).start().redact(value));

        assertThat(redacted.replaceAll("<redacted:[a-z0-9-]+>", "#").replace('"', '\''))
                .isEqualTo(expected);
    }

    @Test
    void rules_of_ones_own_come_first_and_rules_can_be_taken_away() {
        Redaction rules = Redaction.standard().except("card").member("*Iban").pattern("order (ORD-[0-9]+)");

        assertThat(Json.write(rules.start().redact(Json.parse("""
                {"shop_iban":"NZ12","pan":"4111111111111111","note":"order ORD-77 paid"}""")))).isEqualTo("""
                {"shop_iban":"<redacted:iban-1>","pan":"4111111111111111","note":"order <redacted:pattern-1> paid"}""");
    }

    @Test
    void it_says_what_was_redacted_without_saying_it() {
        Redactor redactor = Redaction.standard().start();
        redactor.redact(Json.parse("{\"a\":[{\"token\":\"tok-12345\"}],\"b\":\"tok-12345\",\"pwd\":\"x\"}"));

        assertThat(redactor.report()).isEqualTo("""
                redacted: 2 secrets
                  token-1, by the rule token, found 2 times, first at /a/0/token
                  password-1, by the rule password, found 1 time, first at /pwd""");
        assertThat(Redaction.standard().start().report()).isEqualTo("nothing was redacted");
    }

    @Test
    void rules_are_read_from_lines_and_from_json_alike() {
        String lines = """
                # what else must not leave the house
                member  *Iban
                path    $.name

                pattern ORD-[0-9]+
                also    email
                except  card
                """;
        String json = """
                {"member": ["*Iban"], "path": ["$.name"], "pattern": ["ORD-[0-9]+"], "also": ["email"], "except": ["card"]}
                """;
        JsonNode value = Json.parse("""
                {"iban":"NZ1","name":"Ann","note":"ORD-7 a@b.nz 4111111111111111","token":"abc"}""");

        String expected = """
                {"iban":"<redacted:iban-1>","name":"<redacted:name-1>",\
                "note":"<redacted:pattern-1> <redacted:email-1> 4111111111111111","token":"<redacted:token-1>"}""";
        assertThat(Json.write(Redaction.read(lines).start().redact(value))).isEqualTo(expected);
        assertThat(Json.write(Redaction.read(json).start().redact(value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "membr x | Line 1: 'membr' is no kind of rule; there are member, path, pattern, also, except, did you mean 'member'?",
                "member | Line 1: 'member' says nothing; write for example member *Iban",
                "member ** | Line 1: '**' names every member or none; write a name such as *Token",
                "path name | Line 1: 'name' is no path to a secret: a path starts with '$' at 0",
                "path $.a[?(@.b)] | Line 1: '$.a[?(@.b)]' is no path to a secret: in brackets there is a number, a name in quotes or '*', not '?(@.b)' at 4",
                "path $.a. | Line 1: '$.a.' is no path to a secret: a name is missing at 4",
                "path $.a[0 | Line 1: '$.a[0' is no path to a secret: a ']' is missing at 4",
                "pattern [a | Line 1: '[a' is no regular expression: Unclosed character class at 1",
                "pattern x* | Line 1: The pattern 'x*' finds secrets of no letters at all",
                "also mail | Line 1: There is no optional rule 'mail', only email, did you mean 'email'?",
                "{`member`: 7} | The rules are no JSON: Unexpected character ('`' (code 96)): was expecting double-quote to start field name (line 1, column 2)",
            })
    void what_is_no_rule_is_said_with_its_place(String rules, String message) {
        assertThatThrownBy(() -> Redaction.read(rules))
                .isInstanceOf(RedactionException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'member': 7} | /member: expected a list of texts, such as [\"ssn\"]",
                "{'member': [7]} | /member/0: expected a text, not 7",
                "{'except': ['kard']} | /except/0: There are no standard rules 'kard', only private-key"
            })
    void json_that_is_no_rule_is_said_with_its_place(String rules, String message) {
        assertThatThrownBy(() -> Redaction.read(rules.replace('\'', '"')))
                .isInstanceOf(RedactionException.class)
                .hasMessageStartingWith(
                        message.startsWith("/except") ? "/except/0: There are no standard rules 'kard'" : message);
    }

    @Test
    void a_pattern_that_runs_away_comes_to_an_end() {
        Redaction rules = Redaction.NONE.pattern("(?:a+)+b");

        assertThatThrownBy(() -> rules.start().redact("a".repeat(5_000)))
                .isInstanceOf(RedactionException.class)
                .hasMessage("The pattern '(?:a+)+b' takes too long on a text of 5000 characters;"
                        + " nested repetitions such as (a+)+ do that");
    }

    @Test
    void deep_values_and_deep_texts_come_to_an_end() {
        String deep = "[".repeat(900) + "\"tok\"" + "]".repeat(900);
        String texts = "\"x\"";
        for (int i = 0; i < 12; i++) {
            texts = Json.write(Json.text(texts));
        }

        assertThat(redacted(deep)).isEqualTo(deep);
        assertThat(redacted(texts)).isEqualTo(texts);
    }

    private static String redacted(String json) {
        return Json.write(Redaction.standard().start().redact(Json.parse(json)));
    }
}
