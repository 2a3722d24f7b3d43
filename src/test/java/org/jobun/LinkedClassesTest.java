package org.jobun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.runtime.ObjectMethods;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.catalog.Block;
import org.jobun.service.HeldFile;
import org.jobun.text.Validity;
import org.jobun.word.Part;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Of decision 42: lambdas and records of the program are linked by the build, and records compare as Java says. */
class LinkedClassesTest {
    private static final Path CLASSES = Path.of("target/classes");

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/jobun"))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    @Test
    void linksNothingAtTheFirstCallButWhatRecordsSayOfThemselves() throws IOException {
        List<String> left = new ArrayList<>();
        for (Path file : classes()) {
            new ClassReader(Files.readAllBytes(file)).accept(new LinkedLate(file, left), ClassReader.SKIP_DEBUG);
        }
        assertEquals(List.of(), left);
    }

    private static final class LinkedLate extends ClassVisitor {
        private final Path file;
        private final List<String> found;

        LinkedLate(Path file, List<String> found) {
            super(Opcodes.ASM9);
            this.file = file;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(String call, String as, Handle linker, Object... with) {
                    if (linker.getName().equals("metafactory")
                            || Stream.of("equals", "hashCode").anyMatch(call::equals)) {
                        found.add(file + " " + name);
                    }
                }
            };
        }
    }

    /** Java itself finds nothing wrong with any of them: to ask for the methods verifies a class. */
    @Test
    void givesClassesThatJavaVerifies() throws Exception {
        for (Path file : classes()) {
            String name = CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
            Class.forName(name, false, getClass().getClassLoader()).getDeclaredMethods();
        }
    }

    @Test
    void comparesRecordsAsJavaDoes() throws Throwable {
        Part part = new Part("word/a.xml", -7, 9, new byte[] {1});
        Validity period = new Validity(LocalDate.of(2026, 4, 1), null);
        Block.Insert insert = new Block.Insert(null, true, false);
        HeldFile file = new HeldFile("契約書.docx", 1L << 40, null);
        List<Record> all = List.of(
                part,
                period,
                insert,
                file,
                new Block.Insert(null, true, true),
                new Block.Insert(null, true, false),
                new HeldFile("契約書.docx", 1L << 41, null),
                new HeldFile("契約書.docx", 1L << 40, null));
        for (Record one : all) {
            assertEquals((int) ofJava(one, "hashCode", int.class).invoke(one), one.hashCode());
            MethodHandle equality = ofJava(one, "equals", boolean.class, Object.class);
            for (Object with : all) {
                assertEquals((boolean) equality.invoke(one, with), one.equals(with), one + " " + with);
            }
            assertFalse(one.equals(null));
        }
    }

    /** The method that Java would make when it is first called. */
    private static MethodHandle ofJava(Record one, String method, Class<?> gives, Class<?>... takes) throws Throwable {
        Class<? extends Record> type = one.getClass();
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        List<MethodHandle> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(lookup.findGetter(type, component.getName(), component.getType()));
        }
        String names = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(";"));
        MethodType called = MethodType.methodType(gives, type, takes);
        return ((CallSite) ObjectMethods.bootstrap(
                        lookup, method, called, type, names, fields.toArray(MethodHandle[]::new)))
                .dynamicInvoker();
    }
}
