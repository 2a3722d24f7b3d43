package org.jobun.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Links the classes in a folder, in place. What is linked already stays as it is. */
public final class LinkClasses {
    private final Path folder;
    private final SortedMap<String, byte[]> written = new TreeMap<>();
    /** Classes made for lambdas, by the class whose private methods they may call. */
    private final SortedMap<String, SortedSet<String>> nests = new TreeMap<>();

    private LinkClasses(Path folder) {
        this.folder = folder;
    }

    /** @param args folders of classes */
    public static void main(String[] args) throws IOException {
        for (String folder : args) {
            new LinkClasses(Path.of(folder)).link();
        }
    }

    private void link() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            if (LambdaClass.isNamedLikeOne(file.getFileName().toString())) {
                deleteStale(file);
            } else {
                LinkedClass.of(Files.readAllBytes(file)).ifPresent(this::add);
            }
        }
        for (Map.Entry<String, SortedSet<String>> nest : nests.entrySet()) {
            written.put(nest.getKey(), withMembers(nest.getKey(), nest.getValue()));
        }
        for (Map.Entry<String, byte[]> one : written.entrySet()) {
            Files.write(file(one.getKey()), one.getValue());
        }
    }

    private void add(LinkedClass linked) {
        written.put(linked.name(), linked.bytes());
        written.putAll(linked.lambdas());
        if (!linked.lambdas().isEmpty()) {
            nests.computeIfAbsent(linked.nest(), fresh -> new TreeSet<>())
                    .addAll(linked.lambdas().keySet());
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".class");
    }

    /** Its class was compiled again since, and knows nothing of it. */
    private void deleteStale(Path lambda) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(lambda));
        Path nest = file(LambdaClass.nestOf(reader));
        if (!Files.exists(nest) || !members(Files.readAllBytes(nest)).contains(reader.getClassName())) {
            Files.delete(lambda);
        }
    }

    private static SortedSet<String> members(byte[] nest) {
        SortedSet<String> members = new TreeSet<>();
        ClassVisitor collecting = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public void visitNestMember(String member) {
                members.add(member);
            }
        };
        new ClassReader(nest).accept(collecting, ClassReader.SKIP_CODE);
        return members;
    }

    private byte[] withMembers(String nest, SortedSet<String> added) throws IOException {
        byte[] before = written.containsKey(nest) ? written.get(nest) : Files.readAllBytes(file(nest));
        SortedSet<String> known = members(before);
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor adding = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visitEnd() {
                added.stream().filter(member -> !known.contains(member)).forEach(writer::visitNestMember);
                super.visitEnd();
            }
        };
        new ClassReader(before).accept(adding, 0);
        return writer.toByteArray();
    }
}
