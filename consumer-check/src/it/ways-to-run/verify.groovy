import groovy.xml.XmlSlurper

// Every way to run finds both scenarios, or the one that was asked for.
List<String> both = ["a year passes at once (rest.scenario.yaml)", "who is told answers (rest.scenario.yaml)"]
File reports = new File(basedir, "target/surefire-reports")
Map<String, List> cases = [:].withDefault { [] }
reports.listFiles().findAll { it.name ==~ /TEST-.*\.xml/ }.each { file ->
    new XmlSlurper().parse(file).testcase.each { cases[file.name] << it }
}
println cases.collectEntries { name, all -> [name, all.collect { it.@name.text() }] }

true
