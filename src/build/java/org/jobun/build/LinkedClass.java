package org.jobun.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class without calls that Java links when they first run: each lambda is an object of a class of its own, and records compare
 * their components themselves.
 */
final class LinkedClass extends ClassVisitor {
    private final ClassWriter writer;
    private final String name;
    private final SortedMap<String, byte[]> lambdas = new TreeMap<>();
    private final List<Runnable> methods = new ArrayList<>();
    private String nest;

    private LinkedClass(ClassReader reader, ClassWriter writer) {
        super(Opcodes.ASM9, writer);
        this.writer = writer;
        this.name = reader.getClassName();
        this.nest = name;
    }

    /** Empty where there is nothing to link. */
    static Optional<LinkedClass> of(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        LinkedClass linked = new LinkedClass(reader, new ClassWriter(reader, ClassWriter.COMPUTE_MAXS));
        reader.accept(linked, 0);
        return linked.lambdas.isEmpty() && linked.methods.isEmpty() ? Optional.empty() : Optional.of(linked);
    }

    String name() {
        return name;
    }

    /** The class whose private methods those of its lambdas may call. */
    String nest() {
        return nest;
    }

    byte[] bytes() {
        return writer.toByteArray();
    }

    /** By their names. */
    SortedMap<String, byte[]> lambdas() {
        return lambdas;
    }

    @Override
    public void visitNestHost(String host) {
        nest = host;
        super.visitNestHost(host);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        return new Calls(super.visitMethod(access, method, descriptor, signature, exceptions));
    }

    @Override
    public void visitEnd() {
        methods.forEach(Runnable::run);
        super.visitEnd();
    }

    private final class Calls extends MethodVisitor {
        Calls(MethodVisitor out) {
            super(Opcodes.ASM9, out);
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle linker, Object... with) {
            String by = linker.getOwner() + "." + linker.getName();
            if (by.equals("java/lang/invoke/LambdaMetafactory.metafactory")) {
                lambda(method, descriptor, (Type) with[0], (Handle) with[1], (Type) with[2]);
            } else if (by.equals("java/lang/runtime/ObjectMethods.bootstrap") && !method.equals("toString")) {
                record(method, descriptor, with);
            } else {
                super.visitInvokeDynamicInsn(method, descriptor, linker, with);
            }
        }

        private void lambda(String method, String descriptor, Type erased, Handle body, Type exact) {
            String made = LambdaClass.nameOf(name, lambdas.size());
            LambdaClass lambda = new LambdaClass(made, nest, descriptor);
            lambdas.put(made, lambda.calling(method, erased, body, exact));
            super.visitMethodInsn(Opcodes.INVOKESTATIC, made, LambdaClass.FACTORY, descriptor, false);
        }

        private void record(String method, String descriptor, Object... with) {
            List<Handle> components =
                    Arrays.stream(with).skip(2).map(Handle.class::cast).toList();
            RecordMethods written = new RecordMethods(writer, name, components);
            methods.add(method.equals("equals") ? written::equality : written::hash);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, name, RecordMethods.nameOf(method), descriptor, false);
        }
    }
}
