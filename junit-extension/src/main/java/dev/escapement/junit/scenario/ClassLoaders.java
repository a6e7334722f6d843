package dev.escapement.junit.scenario;

/** Where the class path of the tests is. */
final class ClassLoaders {

    private ClassLoaders() {}

    static ClassLoader ofTests() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }
}
