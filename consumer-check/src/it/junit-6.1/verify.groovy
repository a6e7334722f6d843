import java.util.jar.JarFile

// What would be published has a module name, its sources and, once there is a type to document, its pages.
File reactor = new File(basedir, "../../../..").canonicalFile

["harness-core", "service-models", "mock-integrations", "fault-injection", "junit-extension"].each { module ->
    File[] files = new File(reactor, module + "/target").listFiles()
    File jar = files.find { it.name.endsWith(".jar") && !it.name.endsWith("-sources.jar") && !it.name.endsWith("-javadoc.jar") }
    assert jar != null: module + " has no jar"

    new JarFile(jar).withCloseable { content ->
        String name = content.manifest.mainAttributes.getValue("Automatic-Module-Name")
        assert name != null && name.startsWith("dev.escapement"): jar.name + " says Automatic-Module-Name: " + name

        boolean hasTypes = content.entries().any { it.name.endsWith(".class") && !it.name.endsWith("package-info.class") }
        List<String> demanded = hasTypes ? ["sources", "javadoc"] : ["sources"]
        demanded.each { kind ->
            assert files.any { it.name == jar.name.replace(".jar", "-" + kind + ".jar") }: module + " has no " + kind + " jar"
        }
    }
}

true
