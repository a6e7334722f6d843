package consumer

import dev.escapement.Execution
import dev.escapement.Simulation
import dev.escapement.StateMachine
import dev.escapement.WorkflowType
import dev.escapement.history.HistoryEventType.TASK_STATE_ENTERED
import dev.escapement.integration.Integration
import dev.escapement.integration.TaskReply
import dev.escapement.json.Json
import dev.escapement.junit.EscapementAssertions.assertThat
import dev.escapement.junit.EscapementSoftAssertions
import dev.escapement.junit.Outside
import dev.escapement.junit.StepFunctionExtension
import dev.escapement.junit.StepFunctionTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension
import java.time.Duration

@StepFunctionTest("rest.asl.json", seed = [42], type = [WorkflowType.STANDARD])
internal class FirstTest {

    @Outside
    val tell = Integration { call -> TaskReply.success(Json.text(call.site().state())).after(Duration.ofMillis(80)) }

    @StepFunctionTest(input = "{}")
    fun `a year passes at once`(execution: Execution) {
        assertThat(execution)
            .succeeded()
            .hasOutput("\"Tell\"")
            .state("Tell") { tell -> tell.wasVisited(1).attempt(1) { it.hadNoError() } }
            .state("Rest") { it.wasVisited(1) }
            .calls { it.to("tell").wereMade(1) }
            .history { it.hasEvents(TASK_STATE_ENTERED, 1) }
            .usage { it.times(1_000_000).costsAtMost("50") }
    }

    @StepFunctionTest
    fun `soft assertions take a lambda`(execution: Execution) {
        EscapementSoftAssertions.assertSoftly { softly -> softly.assertThat(execution).succeeded() }
    }
}

internal class InCodeTest {

    companion object {
        @JvmField
        @RegisterExtension
        val rest: StepFunctionExtension =
            StepFunctionExtension.of("rest.asl.json").answering { TaskReply.success(Json.nothing()) }
    }

    @Test
    fun `the same in code`(machine: StateMachine, simulation: Simulation) {
        assertThat(simulation.start(machine, "{}").runToEnd()).took(Duration.ofDays(365))
    }
}
