import java.util.jar.JarFile

// What would be published has a module name, its sources and its pages.
File reactor = new File(basedir, "../../../..").canonicalFile
List<String> published = ["harness-core", "service-models", "mock-integrations", "fault-injection", "junit-extension"]
published.each { module ->
    File target = new File(reactor, module + "/target")
    File jar = target.listFiles().find { it.name ==~ /${module}-[0-9].*[^s]\.jar/ && !(it.name =~ /-(sources|javadoc)\.jar/) }
    assert jar != null: "$module has no jar"
    String name = new JarFile(jar).withCloseable { it.manifest.mainAttributes.getValue("Automatic-Module-Name") }
    assert name != null && name.startsWith("dev.escapement"): "$jar.name says Automatic-Module-Name: $name"
    ["sources", "javadoc"].each { kind ->
        assert new File(target, jar.name.replace(".jar", "-${kind}.jar")).isFile(): "$module has no $kind jar"
    }
}
