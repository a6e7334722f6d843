package consumer;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectFile;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("escapement-scenarios")
@SelectFile(value = "src/test/resources/consumer/rest.scenario.yaml", line = 9)
class FileSuiteTest {}
