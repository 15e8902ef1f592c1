package org.leadgraph;

/**
 * Where the process begins. It is compiled for an older Java than the rest, and needs next to no memory, so that it can explain when Java is too old or has
 * too little memory.
 */
public final class Start {
    private static final int JAVA = 25;
    private static final long MIB = 1024 * 1024;
    /** A little under the half GiB that is asked for: some collectors count a part of it as not theirs. */
    private static final long LEAST_HEAP = 480 * MIB;

    private Start() {
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        String refusal = refusal(Runtime.version().feature(), Runtime.getRuntime().maxMemory());
        if (refusal != null) {
            System.err.println(refusal);
            System.exit(1);
        }
        // By its name: the class is compiled for the newer Java, and only now may it be loaded.
        Class.forName("org.leadgraph.LeadgraphApplication").getMethod("main", String[].class).invoke(null, (Object) args);
    }

    /** Why this Java, with a heap of at most so many bytes, cannot run the service; null when it can. */
    static String refusal(int java, long heap) {
        if (java < JAVA) {
            return "Leadgraph needs Java " + JAVA + ", and this is Java " + java + " (" + System.getProperty("java.home")
                    + "). Start it with the java of a JDK " + JAVA + ".";
        }
        if (heap < LEAST_HEAP) {
            return "Leadgraph needs a heap of at least 512 MiB, and this one may grow to " + heap / MIB
                    + " MiB. Start it with java -Xmx1g or more.";
        }
        return null;
    }
}
