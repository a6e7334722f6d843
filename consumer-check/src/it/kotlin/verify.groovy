// Compiling is most of the proof; that the tests were found is the rest.
String log = new File(basedir, "build.log").text
assert log.contains("Tests run: 3, Failures: 0"): "three tests in Kotlin were expected"

true
