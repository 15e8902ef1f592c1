package org.leadgraph.demo;

import org.springframework.context.ApplicationContext;

/** Tokens for users that the demo has no sign-in for, for the benchmark only. */
public final class BenchTokens {
    private BenchTokens() {
    }

    /** A token of the demo's own issuer. */
    public static String of(ApplicationContext service, String userId, String employerOri) {
        return service.getBean(DemoIssuer.class)
                .tokenFor(new DemoPerson(userId, "Benchmark", "Caller", employerOri, "", "", ""));
    }
}
