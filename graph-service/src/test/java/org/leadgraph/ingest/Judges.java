package org.leadgraph.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import org.leadgraph.load.RecordIds;
import org.leadgraph.model.FeedFile;

/** Judges of the rows of one agency, without a graph. */
public final class Judges {
    private Judges() {
    }

    public static Function<FeedFile, RowJudge> of(String ori) {
        Owners owners = new Owners();
        owners.owner(ori, "avon");
        owners.owner("IL0000020", "brook");
        owners.scope("avon", "STANDARD", 1L, false);
        owners.scope("brook", "STANDARD", 2L, false);
        return file -> new RowJudge(file, owners, Set.of("avon"), true,
                RecordIds.keyedWith("the secret of a test, of 32 bytes".getBytes(StandardCharsets.UTF_8)));
    }
}
