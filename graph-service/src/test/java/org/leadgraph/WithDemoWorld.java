package org.leadgraph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Asks {@link ServiceUnderTest}, which all such classes of a build share: they run one after another, beside others. */
@ResourceLock("the service with the demo world")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithDemoWorld {
}
