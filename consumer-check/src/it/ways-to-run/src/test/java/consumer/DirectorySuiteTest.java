package consumer;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("escapement-scenarios")
@SelectDirectories("src/test/resources/consumer")
class DirectorySuiteTest {}
