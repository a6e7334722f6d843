package dev.escapement.samples.checkout;

import dev.escapement.junit.scenario.Scenarios;

/** The same mock configuration without a line of Java: each of its test cases is a test, which must end and need every answer. */
@Scenarios("MockConfigFile.json")
class MockConfigFilesTest {}
