import groovy.xml.XmlSlurper

// Each way to run finds both scenarios, or the one that was asked for; a marker that finds none fails.
String year = "a year passes at once (rest.scenario.yaml)"
String told = "who is told answers (rest.scenario.yaml)"

List<String> ran(String folder, String testClass) {
    File report = new File(basedir, "target/" + folder + "/TEST-" + testClass + ".xml")
    assert report.exists(): testClass + " was not run"
    return new XmlSlurper().parse(report).testcase.collect { (it.error.isEmpty() ? "" : "FAILED ") + it.@name.text() }
}

assert ran("surefire-reports", "consumer.MarkerTest") == [year, told]
assert ran("surefire-reports", "consumer.DirectorySuiteTest") == [year, told]
assert ran("surefire-reports", "consumer.ClassPathSuiteTest") == [year, told]
assert ran("surefire-reports", "consumer.FileSuiteTest") == [told]
assert ran("surefire-reports", "consumer.NowhereTest") == ["FAILED consumer.NowhereTest has scenarios in nowhere"]
assert ran("reports-of-the-jar", "dev.escapement.junit.scenario.AllScenariosTest") == [year, told]

String directory = new File(basedir, "target/directory.log").text
assert directory.contains(year + " [OK]") && directory.contains(told + " [OK]")

String line = new File(basedir, "target/line.log").text
assert line.contains(year + " [OK]") && !line.contains(told)

true
