package org.jobun.build;

import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes what {@link java.lang.runtime.ObjectMethods} makes for a record: the same results, from code that is there. */
final class RecordMethods {
    private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

    private final ClassVisitor out;
    private final String record;
    private final List<Handle> components;

    RecordMethods(ClassVisitor out, String record, List<Handle> components) {
        this.out = out;
        this.record = record;
        this.components = components;
    }

    static String nameOf(String method) {
        return "$" + method;
    }

    void equality() {
        MethodVisitor code =
                out.visitMethod(HIDDEN, nameOf("equals"), "(L" + record + ";Ljava/lang/Object;)Z", null, null);
        Label same = new Label();
        Label other = new Label();
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPEQ, same);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, record);
        code.visitJumpInsn(Opcodes.IFEQ, other);
        for (Handle component : components) {
            get(code, component);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, record);
            code.visitFieldInsn(Opcodes.GETFIELD, record, component.getName(), component.getDesc());
            unlessEqual(code, Type.getType(component.getDesc()), other);
        }
        answer(code, same, Opcodes.ICONST_1);
        answer(code, other, Opcodes.ICONST_0);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void get(MethodVisitor code, Handle component) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, record, component.getName(), component.getDesc());
    }

    private static void unlessEqual(MethodVisitor code, Type type, Label other) {
        switch (type.getSort()) {
            case Type.LONG -> {
                code.visitInsn(Opcodes.LCMP);
                code.visitJumpInsn(Opcodes.IFNE, other);
            }
            case Type.FLOAT, Type.DOUBLE -> {
                String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, Values.boxOf(type), "compare", descriptor, false);
                code.visitJumpInsn(Opcodes.IFNE, other);
            }
            case Type.OBJECT, Type.ARRAY -> {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "java/util/Objects",
                        "equals",
                        "(Ljava/lang/Object;Ljava/lang/Object;)Z",
                        false);
                code.visitJumpInsn(Opcodes.IFEQ, other);
            }
            default -> code.visitJumpInsn(Opcodes.IF_ICMPNE, other);
        }
    }

    private static void answer(MethodVisitor code, Label label, int constant) {
        code.visitLabel(label);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(constant);
        code.visitInsn(Opcodes.IRETURN);
    }

    void hash() {
        MethodVisitor code = out.visitMethod(HIDDEN, nameOf("hashCode"), "(L" + record + ";)I", null, null);
        code.visitCode();
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle component : components) {
            Type type = Type.getType(component.getDesc());
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            get(code, component);
            if (Values.isPrimitive(type)) {
                String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, type);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, Values.boxOf(type), "hashCode", descriptor, false);
            } else {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
            }
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
