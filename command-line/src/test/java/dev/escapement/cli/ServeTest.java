package dev.escapement.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {

    @TempDir
    private Path folder;

    @Test
    void it_says_where_it_listens_and_obeys_what_is_typed() {
        Console.Answer answer = Console.in(folder)
                .typing("status\nadvance 3h\nadvance soon\nidl\nquit\n")
                .types("serve --definitions order.asl.json --clock manual");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().replaceAll(":\\d{4,5}\n", ":PORT\n")).isEqualTo("""
                Step Functions listens on http://127.0.0.1:PORT
                  arn:aws:states:us-east-1:123456789012:stateMachine:Order
                The clock stands at 2026-01-05T09:00:00Z
                  no execution is open
                  time alone would do nothing
                It is 2026-01-05T12:00:00Z
                advance wants a duration such as 90s or 3h, not 'soon'
                There is no 'idl', did you mean 'idle'? (advance, next, idle, status, quit)
                """);
    }

    @Test
    void a_client_of_any_language_is_served() throws IOException {
        ServedClient client = new ServedClient();

        Console.Answer answer = Console.in(folder)
                .visitedBy(client)
                .types("serve --definitions template.yaml --logical-id Ping --type STANDARD --clock auto");

        assertThat(answer.code()).isZero();
        assertThat(client.answer()).contains("stateMachine:Ping");
    }

    @Test
    void every_machine_of_a_template_is_there() {
        Console.Answer answer = Console.in(folder).types("serve --definitions template.yaml");

        assertThat(answer.out()).contains("stateMachine:Orders\n", "stateMachine:Ping\n");
    }

    @Test
    void mistakes_are_named() {
        Console console = Console.in(folder);

        assertThat(console.types("serve --definitions nowhere.asl.json").err())
                .isEqualTo("There is no file nowhere.asl.json in " + folder + "\n");
        assertThat(console.types("serve --definitions order.asl.json --port 70000")
                        .err())
                .isEqualTo("--port wants a number up to 65535, not 70000\n");
        assertThat(console.types("serve --definitions order.asl.json --buckets nowhere")
                        .err())
                .isEqualTo("--buckets: there is no folder nowhere\n");
    }
}
