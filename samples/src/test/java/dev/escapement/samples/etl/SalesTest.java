package dev.escapement.samples.etl;

import static dev.escapement.junit.EscapementAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escapement.junit.StepFunctionTest;
import dev.escapement.junit.Workflow;
import dev.escapement.mock.Script;
import dev.escapement.mock.memory.Progress;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

@StepFunctionTest(value = "sales.asl.yaml", input = "{\"day\": \"2026-01-05\"}")
class SalesTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @BeforeEach
    void a_crawler_of_three_minutes(Script script) {
        script.state("GetCrawler")
                .answeredBy(Progress.startingWith("{\"Crawler\": {\"Name\": \"sales\", \"State\": \"RUNNING\"}}")
                        .thenAfter(
                                Duration.ofMinutes(2), "{\"Crawler\": {\"Name\": \"sales\", \"State\": \"READY\"}}"));
    }

    @StepFunctionTest
    void the_job_begins_when_the_crawler_has_ended(Script script, Workflow sales) {
        script.state("StartCrawler").succeeds();
        script.state("Load").submits().succeedsAfter(AN_HOUR, "{\"Id\": \"jr-1\", \"JobRunState\": \"SUCCEEDED\"}");
        anAnswer(script);

        assertThat(sales.run())
                .succeeded()
                .hasOutputAt("$.sales.total", "\"812.50\"")
                .state("GetCrawler", look -> look.wasVisited(3))
                .took(Duration.ofMinutes(3).plus(AN_HOUR).plusSeconds(20));
    }

    @StepFunctionTest
    void a_crawler_that_still_runs_is_waited_for(Script script, Workflow sales) {
        script.state("StartCrawler")
                .refuses("Glue.CrawlerRunningException", "Crawler sales has already started")
                .times(2)
                .then()
                .succeeds();
        script.state("Load").submits().succeedsAfter(AN_HOUR, "{\"Id\": \"jr-1\"}");
        anAnswer(script);

        assertThat(sales.run())
                .succeeded()
                .state(
                        "StartCrawler",
                        crawler -> crawler.wasRetriedAfter(Duration.ofMinutes(1), Duration.ofMinutes(1)));
    }

    @StepFunctionTest
    void a_job_that_fails_is_run_again_and_pays_its_time(Script script, Workflow sales) {
        script.state("StartCrawler").succeeds();
        script.state("Load")
                .submits()
                .failsAfter(AN_HOUR, "States.TaskFailed", "{\"JobRunState\": \"FAILED\"}")
                .then()
                .submits()
                .succeedsAfter(AN_HOUR, "{\"Id\": \"jr-2\"}");
        anAnswer(script);

        assertThat(sales.run())
                .succeeded()
                .hasOutputAt("$.load.run", "\"jr-2\"")
                .state("Load", load -> load.wasRetriedAfter(Duration.ofMinutes(5)));
    }

    @StepFunctionTest
    void a_job_that_takes_too_long_is_stopped(Script script, Workflow sales) {
        script.state("StartCrawler").succeeds();
        script.state("Load").submits().neverEnds();

        assertThat(sales.run()).failedWith("States.Timeout");
        assertThat(script.abandonedCalls().states()).containsExactly("Load");
    }

    private static void anAnswer(Script script) {
        script.state("AskHowMuch")
                .submits()
                .succeedsAfter(Duration.ofSeconds(20), "{\"QueryExecution\": {\"QueryExecutionId\": \"q-1\"}}")
                .state("ReadAnswer")
                .returns("""
                        {"ResultSet": {"Rows": [{"Data": [{"VarCharValue": "total"}]},
                                                {"Data": [{"VarCharValue": "812.50"}]}]}}""");
    }
}
