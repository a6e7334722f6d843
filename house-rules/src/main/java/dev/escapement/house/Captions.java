package dev.escapement.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Looks for packages and public types that do not say what they are for. doclint cannot ask that without asking for every {@code @param} too. */
final class Captions {

    private final List<String> missing;

    private Captions(List<String> missing) {
        this.missing = missing;
    }

    static Captions of(Path sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> paths = House.javaFilesUnder(sources).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            Scanner scanner = new Scanner(sources, DocTrees.instance(task));
            task.parse().forEach(unit -> scanner.scan(unit, null));
            return new Captions(scanner.missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sources cannot be read: " + sources, unreadable);
        }
    }

    void areComplete() {
        if (!missing.isEmpty()) {
            throw new AssertionError(
                    "A reader meets these without a word of Javadoc; one caption sentence each is enough:\n  "
                            + String.join("\n  ", missing));
        }
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Path sources;
        private final DocTrees docs;
        private final List<String> missing = new ArrayList<>();

        Scanner(Path sources, DocTrees docs) {
            this.sources = sources;
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitPackage(PackageTree tree, @Nullable Void nothing) {
            if (fileName().endsWith("package-info.java")) {
                demandCaption("package " + tree.getPackageName());
            }
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            if (!isPublic(tree)) {
                return null;
            }
            demandCaption(tree.getSimpleName().toString());
            return super.visitClass(tree, null);
        }

        private boolean isPublic(ClassTree tree) {
            boolean insideAnInterface = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer
                    && (outer.getKind() == Tree.Kind.INTERFACE || outer.getKind() == Tree.Kind.ANNOTATION_TYPE);
            return insideAnInterface || tree.getModifiers().getFlags().contains(Modifier.PUBLIC);
        }

        private void demandCaption(String what) {
            TreePath path = getCurrentPath();
            if (docs.getDocComment(path) == null) {
                missing.add(fileName() + ":" + lineOf(path) + " " + what);
            }
        }

        private long lineOf(TreePath path) {
            CompilationUnitTree unit = path.getCompilationUnit();
            return unit.getLineMap().getLineNumber(docs.getSourcePositions().getStartPosition(unit, path.getLeaf()));
        }

        private String fileName() {
            Path file = Path.of(
                    getCurrentPath().getCompilationUnit().getSourceFile().toUri());
            return sources.toAbsolutePath().relativize(file).toString();
        }
    }
}
