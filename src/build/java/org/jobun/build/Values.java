package org.jobun.build;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Code that takes a value on the stack for one of another type, as a call through an interface does (JLS 5.3). */
final class Values {
    private static final Map<Type, String> BOXES = Map.of(
            Type.BOOLEAN_TYPE, "java/lang/Boolean",
            Type.CHAR_TYPE, "java/lang/Character",
            Type.BYTE_TYPE, "java/lang/Byte",
            Type.SHORT_TYPE, "java/lang/Short",
            Type.INT_TYPE, "java/lang/Integer",
            Type.LONG_TYPE, "java/lang/Long",
            Type.FLOAT_TYPE, "java/lang/Float",
            Type.DOUBLE_TYPE, "java/lang/Double");

    /** From a type in this order, int first, to another. */
    private static final int[][] WIDER = {
        {Opcodes.NOP, Opcodes.I2L, Opcodes.I2F, Opcodes.I2D},
        {Opcodes.NOP, Opcodes.NOP, Opcodes.L2F, Opcodes.L2D},
        {Opcodes.NOP, Opcodes.NOP, Opcodes.NOP, Opcodes.F2D},
        {Opcodes.NOP, Opcodes.NOP, Opcodes.NOP, Opcodes.NOP}
    };

    private Values() {}

    static boolean isPrimitive(Type type) {
        return BOXES.containsKey(type);
    }

    /** The class of objects that hold a primitive value. */
    static String boxOf(Type primitive) {
        return BOXES.get(primitive);
    }

    /**
     * Converts what is on the stack.
     *
     * @param exact the type by which one is taken for the other: what an object is, or becomes, that holds a primitive value
     */
    static void convert(MethodVisitor code, Type from, Type exact, Type to) {
        if (isPrimitive(from) && isPrimitive(to)) {
            widen(code, from, to);
        } else if (isPrimitive(from)) {
            Type held = heldBy(exact, from);
            widen(code, from, held);
            String box = boxOf(held);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, box, "valueOf", "(" + held.getDescriptor() + ")L" + box + ";", false);
        } else if (isPrimitive(to)) {
            Type held = heldBy(exact, to);
            String box = boxOf(held);
            cast(code, from, Type.getObjectType(box));
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, box, held.getClassName() + "Value", "()" + held.getDescriptor(), false);
            widen(code, held, to);
        } else {
            cast(code, from, to);
        }
    }

    /** The primitive type that objects of a class hold, or another where they may be of several. */
    private static Type heldBy(Type box, Type otherwise) {
        return BOXES.entrySet().stream()
                .filter(one -> box.getSort() == Type.OBJECT && one.getValue().equals(box.getInternalName()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }

    private static void cast(MethodVisitor code, Type from, Type to) {
        if (!to.equals(from) && !to.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        int wider = WIDER[rank(from)][rank(to)];
        if (wider != Opcodes.NOP) {
            code.visitInsn(wider);
        }
    }

    private static int rank(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> 1;
            case Type.FLOAT -> 2;
            case Type.DOUBLE -> 3;
            default -> 0;
        };
    }
}
