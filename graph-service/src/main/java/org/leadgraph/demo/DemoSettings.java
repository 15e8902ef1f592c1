package org.leadgraph.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large the demo is.
 *
 * @param scale
 *            size of the invented world
 */
@ConfigurationProperties("leadgraph.demo")
record DemoSettings(@DefaultValue("demo") Scale scale) {

    /** About 30 thousand, or 300 thousand records. */
    enum Scale {
        DEMO, CITY
    }
}
