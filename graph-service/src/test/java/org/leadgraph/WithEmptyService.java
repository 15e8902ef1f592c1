package org.leadgraph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Fills and asks {@link EmptyService}, which all such classes of a build share: they run one after another, beside others. */
@ResourceLock("the service without a world")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithEmptyService {
}
