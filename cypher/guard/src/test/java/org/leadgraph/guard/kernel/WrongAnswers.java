package org.leadgraph.guard.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Predicate;
import org.leadgraph.visibility.View;
import org.neo4j.internal.kernel.api.LabelsSupplier;
import org.neo4j.internal.kernel.api.TokenSet;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.PermissionState;

/** Makes faults that tell the kernel something wrong. */
final class WrongAnswers {
    private WrongAnswers() {
    }

    /** Whether a node is there, wrongly. */
    interface NodeRule {
        boolean isThere(ScopeLabels scopes, View view, TokenSet labels);
    }

    static Predicate<Method> named(String... names) {
        return method -> List.of(names).contains(method.getName());
    }

    static boolean isNodeShortcut(Method method) {
        return method.getName().equals("allowsTraverseNode") && method.getParameterTypes()[0] == int[].class;
    }

    static Fault mode(Predicate<Method> which, Object answer) {
        return proxy((right, view, scopes) -> (method, arguments) -> which.test(method)
                ? method.getReturnType() == PermissionState.class && answer instanceof Boolean ? PermissionState.EXPLICIT_GRANT : answer
                : null);
    }

    static Fault nodes(NodeRule rule) {
        return proxy((right, view,
                scopes) -> (method, arguments) -> method.getName().equals("allowsTraverseNode") && !isNodeShortcut(method)
                        || method.getName().equals("allowsReadNodeProperties")
                                ? rule.isThere(scopes, view, ((LabelsSupplier) arguments[0]).getLabels())
                                : null);
    }

    private interface Answers {
        /** The wrong answer; null for the right one. */
        Object to(Method method, Object[] arguments);
    }

    private interface Wrong {
        Answers of(AccessMode right, View view, ScopeLabels scopes);
    }

    private static Fault proxy(Wrong wrong) {
        return new Fault() {
            @Override
            public AccessMode mode(AccessMode right, View view, ScopeLabels scopes) {
                Answers answers = wrong.of(right, view, scopes);
                return (AccessMode) Proxy.newProxyInstance(WrongAnswers.class.getClassLoader(), new Class<?>[]{AccessMode.class},
                        (self, method, arguments) -> {
                            if (method.getName().equals("equals")) {
                                return self == arguments[0];
                            }
                            Object answer = answers.to(method, arguments);
                            return answer != null ? answer : call(right, method, arguments);
                        });
            }
        };
    }

    private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static TokenSet only(int label) {
        return new TokenSet() {
            @Override
            public int numberOfTokens() {
                return 1;
            }

            @Override
            public int token(int offset) {
                return label;
            }

            @Override
            public boolean contains(int token) {
                return token == label;
            }

            @Override
            public int[] all() {
                return new int[]{label};
            }
        };
    }
}
