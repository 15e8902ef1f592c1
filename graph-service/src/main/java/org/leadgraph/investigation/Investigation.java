package org.leadgraph.investigation;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An investigation as it is kept.
 *
 * @param by
 *            user id of the person who keeps it
 * @param agencyId
 *            that person's agency when it was saved
 * @param note
 *            what was noted about all of it; null for nothing
 * @param version
 *            how often it was saved; null in another agency
 * @param savedAt
 *            null in another agency
 * @param sharedWith
 *            the agency whose users have it too; null for none
 * @param sentTo
 *            ids of users who have it too
 */
record Investigation(String id, String name, String by, String agencyId, @Nullable String note, @Nullable Long version,
        @Nullable ZonedDateTime savedAt,
        @Nullable String sharedWith, List<String> sentTo, List<Placed> board) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Placed>> BOARD = new TypeReference<>() {
    };

    static Investigation of(Row row) {
        Row.Facts facts = row.fact("kept");
        return new Investigation(facts.text("investigationId"), facts.text("name"), facts.text("by"), facts.text("agencyId"),
                facts.textOrNull("note"), facts.number("version"), facts.moment("savedAt"), facts.textOrNull("sharedWith"),
                row.texts("sentTo"), JSON.readValue(facts.text("board"), BOARD));
    }

    /** As its reader gets it, whose ids stand beside it in the row. */
    static Investigation ofReader(Row row) {
        return of(row).readBy(row.text("userId"), row.text("agencyId"));
    }

    /** The board as a property of a node holds it. */
    static String written(List<Placed> board) {
        return JSON.writeValueAsString(board);
    }

    boolean isOf(String userId) {
        return by.equals(userId);
    }

    /**
     * What this reader gets of it, before it is known which of its records they see. In another agency neither how often nor when it was saved: that would tell of changes
     * among records that they do not see, and of when its keeper works.
     */
    Investigation readBy(String userId, String agencyOfReader) {
        List<String> receivers = isOf(userId) ? sentTo : List.of();
        boolean here = agencyId.equals(agencyOfReader);
        return new Investigation(id, name, by, agencyId, here ? note : null, here ? version : null, here ? savedAt : null,
                here ? sharedWith : null, receivers,
                here ? board : board.stream().map(Placed::elsewhere).toList());
    }
}
