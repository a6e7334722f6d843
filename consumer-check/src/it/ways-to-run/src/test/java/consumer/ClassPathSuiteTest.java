package consumer;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasspathResource;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("escapement-scenarios")
@SelectClasspathResource("consumer/rest.scenario.yaml")
class ClassPathSuiteTest {}
