package org.jobun.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class of a lambda, as {@link java.lang.invoke.LambdaMetafactory} makes it: it holds what it caught and calls its body. */
final class LambdaClass {
    /** Makes one of what it catches. */
    static final String FACTORY = "of";

    private static final String MARK = "$$L";

    private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final String name;
    private final String descriptor;
    private final Type[] caught;

    /**
     * @param nest the class whose private methods it may call
     * @param descriptor from what is caught to the interface
     */
    LambdaClass(String name, String nest, String descriptor) {
        this.name = name;
        this.descriptor = descriptor;
        this.caught = Type.getArgumentTypes(descriptor);
        String[] implemented = {Type.getReturnType(descriptor).getInternalName()};
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        out.visit(Opcodes.V17, access, name, null, "java/lang/Object", implemented);
        out.visitNestHost(nest);
    }

    static String nameOf(String owner, int number) {
        return owner + MARK + number;
    }

    static boolean isNamedLikeOne(String file) {
        return file.contains(MARK);
    }

    static String nestOf(ClassReader lambda) {
        List<String> nest = new ArrayList<>();
        ClassVisitor collecting = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public void visitNestHost(String host) {
                nest.add(host);
            }
        };
        lambda.accept(collecting, ClassReader.SKIP_CODE);
        return nest.get(0);
    }

    /**
     * Its bytes.
     *
     * @param method of the interface
     * @param erased its types as they are declared
     * @param exact its types as they are here
     */
    byte[] calling(String method, Type erased, Handle body, Type exact) {
        constructor();
        factory();
        MethodVisitor code = out.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
        code.visitCode();
        boolean makes = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (makes) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        arguments(code, erased.getArgumentTypes(), exact.getArgumentTypes(), takenBy(body));
        code.visitMethodInsn(instruction(body), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        Type given = makes ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        giveBack(code, given, exact.getReturnType(), erased.getReturnType());
        code.visitMaxs(0, 0);
        code.visitEnd();
        out.visitEnd();
        return out.toByteArray();
    }

    private void constructor() {
        for (int i = 0; i < caught.length; i++) {
            out.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), caught[i].getDescriptor(), null, null)
                    .visitEnd();
        }
        MethodVisitor code = out.visitMethod(Opcodes.ACC_PRIVATE, "<init>", initializer(), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int at = 1;
        for (int i = 0; i < caught.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(caught[i].getOpcode(Opcodes.ILOAD), at);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), caught[i].getDescriptor());
            at += caught[i].getSize();
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void factory() {
        MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, FACTORY, descriptor, null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int at = 0;
        for (Type type : caught) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), at);
            at += type.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", initializer(), false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private String initializer() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, caught);
    }

    private static String field(int number) {
        return "caught" + number;
    }

    /** What a method takes, the object first that it is called of. */
    private static List<Type> takenBy(Handle body) {
        List<Type> taken = new ArrayList<>();
        if (body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
            taken.add(Type.getObjectType(body.getOwner()));
        }
        taken.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
        return taken;
    }

    private void arguments(MethodVisitor code, Type[] erased, Type[] exact, List<Type> taken) {
        for (int i = 0; i < caught.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), caught[i].getDescriptor());
        }
        int at = 1;
        for (int i = 0; i < erased.length; i++) {
            code.visitVarInsn(erased[i].getOpcode(Opcodes.ILOAD), at);
            Values.convert(code, erased[i], exact[i], taken.get(caught.length + i));
            at += erased[i].getSize();
        }
    }

    /** A private method is called by one of its nest like any other (JVMS 5.4.4). */
    private static int instruction(Handle body) {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private static void giveBack(MethodVisitor code, Type given, Type exact, Type erased) {
        if (erased.equals(Type.VOID_TYPE)) {
            if (given.getSize() > 0) {
                code.visitInsn(given.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        } else {
            Values.convert(code, given, exact, erased);
        }
        code.visitInsn(erased.getOpcode(Opcodes.IRETURN));
    }
}
