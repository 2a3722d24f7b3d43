package org.jobun.mutation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Lets PIT find tests without running them. Its JUnit plugin finds them by running each class, in the JVM of each mutant and
 * before the fault is put in: that takes most of the time, and what a test keeps (the shipped catalog, a draft) would be kept
 * from sound code, so that the mutant seems to live. JUnit finds this class only where {@code
 * junit.jupiter.extensions.autodetection.enabled} is set, as the Maven profile {@code mutation} does.
 */
public final class FindOnly implements InvocationInterceptor {
    /** Whether the plugin is only looking. Where it measures which lines a test reaches, tests run. */
    private static boolean isLooking() {
        return isOnTheStack("org.pitest.junit5.JUnit5TestUnitFinder")
                && isOnTheStack("org.pitest.mutationtest.execute.MutationTestMinion");
    }

    private static boolean isOnTheStack(String type) {
        return stack().anyMatch(frame -> frame.getClassName().equals(type));
    }

    private static Stream<StackTraceElement> stack() {
        return Arrays.stream(Thread.currentThread().getStackTrace());
    }

    private static void runUnlessLooking(Invocation<Void> invocation) throws Throwable {
        if (isLooking()) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runUnlessLooking(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runUnlessLooking(invocation);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        runUnlessLooking(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runUnlessLooking(invocation);
    }
}
