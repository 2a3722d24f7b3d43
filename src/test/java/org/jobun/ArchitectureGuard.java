package org.jobun;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Says where classes and their sources leave the plan of {@code docs/architecture.md}. Classes are looked at as compiled; their
 * sources too, because the compiler copies constants and a class may be named in a text.
 */
final class ArchitectureGuard {
    private static final String ROOT = "org.jobun.";
    private static final Pattern OURS = Pattern.compile("org\\.jobun\\.((?:[a-z]+\\.)*)[A-Z*].*");

    /** What every Java has; anything else must be named for a room. */
    private static final List<String> PLATFORM =
            List.of("java.", "javax.xml.", "org.w3c.dom.", "org.xml.sax.", "com.sun.management.");

    /** Ways to reach a class by a name that nobody checks. */
    private static final Set<String> BY_NAME = Set.of(
            "java.lang.Class.forName",
            "java.lang.ClassLoader.loadClass",
            "java.lang.invoke.MethodHandles$Lookup.findClass",
            "java.util.ServiceLoader.load");

    private final RoomTable table;
    private final Map<String, Set<String>> libraries;
    private final Set<String> found = new TreeSet<>();

    /**
     * A guard for one look.
     *
     * @param libraries package of a library, with its last dot → packages of ours that may use it
     */
    ArchitectureGuard(RoomTable table, Map<String, Set<String>> libraries) {
        this.table = table;
        this.libraries = libraries;
    }

    /** Makes records again by the names that were written with them; nothing is named in it. */
    private static final String BY_WRITTEN_NAME = "org.jobun.compact.CompactReader";

    /** Everything that is not as planned, a sentence each; empty where all is. */
    Set<String> violations(JavaClasses classes, Path sources) throws IOException {
        found.addAll(table.notInLayers());
        classes.forEach(this::look);
        cycles(classes);
        try (Stream<Path> files = Files.walk(sources)) {
            read(files.filter(file -> file.toString().endsWith(".java")).toList());
        }
        return found;
    }

    private void look(JavaClass type) {
        if (!type.getPackageName().startsWith(ROOT) || !table.uses().containsKey(room(type.getPackageName()))) {
            found.add(type.getPackageName() + " is not a room of the table");
        }
        type.getDirectDependenciesFromSelf()
                .forEach(used ->
                        uses(type.getPackageName(), used.getTargetClass().getBaseComponentType()));
        type.getMethodCallsFromSelf().stream()
                .map(call -> call.getTargetOwner().getName() + "." + call.getName())
                .filter(BY_NAME::contains)
                .filter(call -> !type.getName().equals(BY_WRITTEN_NAME))
                .forEach(call -> found.add(type.getName() + " names a class in a text: " + call));
    }

    private void uses(String from, JavaClass used) {
        if (used.isPrimitive()) {
            return;
        }
        if (used.getName().startsWith(ROOT)) {
            usesOurs(from, used.getPackageName());
        } else if (PLATFORM.stream().noneMatch(used.getName()::startsWith)) {
            usesLibrary(from, used.getName());
        }
    }

    private void usesOurs(String from, String to) {
        if (!table.allows(room(from), room(to))) {
            found.add(from + " uses " + to + ", which the table does not allow");
        }
        // A renderer is a package below render; only the table of formats knows them all.
        if (isRenderer(from) && isRenderer(to) && !from.equals(to)) {
            found.add("renderer " + from + " uses renderer " + to);
        }
    }

    private static boolean isRenderer(String name) {
        return name.startsWith(ROOT + "render.") && !name.startsWith(ROOT + "render.formats");
    }

    private void usesLibrary(String from, String type) {
        boolean allowed = libraries.entrySet().stream()
                .filter(library -> type.startsWith(library.getKey()))
                .flatMap(library -> library.getValue().stream())
                .anyMatch(from::equals);
        if (!allowed) {
            found.add(from + " uses " + type + ", a library that is not named for it");
        }
    }

    private void cycles(JavaClasses classes) {
        ArchRule free = SlicesRuleDefinition.slices().matching("(**)").should().beFreeOfCycles();
        free.allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails()
                .forEach(detail -> found.add(detail.lines().findFirst().orElse(detail)));
    }

    private static String room(String packageName) {
        return packageName.startsWith(ROOT)
                ? packageName.substring(ROOT.length()).split("\\.")[0]
                : "";
    }

    private void read(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            task.parse().forEach(unit -> new Names(unit).scan(unit, null));
        }
    }

    /** Names of our classes in a source, in imports, in full, and in texts. */
    private final class Names extends TreeScanner<Void, Void> {
        private final String from;

        Names(CompilationUnitTree unit) {
            this.from = unit.getPackageName().toString();
        }

        @Override
        public Void visitImport(ImportTree node, Void nothing) {
            named(node.getQualifiedIdentifier().toString());
            return null;
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree node, Void nothing) {
            named(node.toString());
            return super.visitMemberSelect(node, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree node, Void nothing) {
            if (node.getValue() instanceof String text && text.contains(ROOT)) {
                found.add(from + " names a class in a text: " + text);
            }
            return null;
        }

        private void named(String name) {
            Matcher ours = OURS.matcher(name);
            if (ours.matches()) {
                usesOurs(from, (ROOT + ours.group(1)).replaceFirst("\\.$", ""));
            }
        }
    }
}
