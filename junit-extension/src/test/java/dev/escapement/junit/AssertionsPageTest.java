package dev.escapement.junit;

import static dev.escapement.junit.EscapementAssertions.assertThatText;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference of assertions has every assertion there is, and none that there is not. */
class AssertionsPageTest {

    @Test
    void the_page_is_what_the_sources_say() {
        assertThatText(AssertionsPage.text()).isKeptIn(AssertionsPage.NAME);
    }

    @Test
    void every_class_of_assertions_has_its_table() {
        List<String> onThePage =
                AssertionsPage.types().stream().map(Class::getSimpleName).toList();

        assertThat(onThePage).doesNotContain("StoryAssert").doesNotHaveDuplicates();
        assertThat(AssertionsPage.typesInSources())
                .hasSizeGreaterThan(15)
                .filteredOn(name -> !name.equals("StoryAssert"))
                .containsExactlyInAnyOrderElementsOf(onThePage);
        assertThat(doors(StoryAssert.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_public_method_has_its_row(Class<?> type) {
        assertThat(AssertionsPage.doorsOf(type)).isNotEmpty().containsExactlyInAnyOrderElementsOf(doors(type));
    }

    static List<Class<?>> types() {
        return AssertionsPage.types();
    }

    private static List<String> doors(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(AssertionsPageTest::door)
                .sorted()
                .toList();
    }

    private static String door(Method method) {
        return method.getName() + "/" + method.getParameterCount();
    }
}
