package org.leadgraph.ingest;

import static org.neo4j.cypherdsl.core.Cypher.caseExpression;
import static org.neo4j.cypherdsl.core.Cypher.coalesce;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.count;
import static org.neo4j.cypherdsl.core.Cypher.listOf;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.literalTrue;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.node;
import static org.neo4j.cypherdsl.core.Cypher.not;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.properties;
import static org.neo4j.cypherdsl.core.Cypher.property;

import java.util.List;
import org.leadgraph.model.LinkKind;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Clauses;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.UpdatingClause;

/**
 * The statement that loads relationships of one kind between two labels. It is built, because labels must be in its text for the indexes to be used, and
 * from {@link LinkKind} alone. Takes {@code rows} (line, from, to, facts) and {@code ownOris}; answers as the files of {@code cypher/ingest} do.
 */
final class LinkStatement {
    private static final SymbolicName ROW = name("row");
    private static final SymbolicName OUTCOME = name("outcome");
    private static final Property FACTS = property(ROW, "facts");

    private final LinkKind kind;
    private final String fromLabel;
    private final String toLabel;
    private final Node from = Cypher.anyNode("from");
    private final Node to = Cypher.anyNode("to");

    private LinkStatement(LinkKind kind, String fromLabel, String toLabel) {
        this.kind = kind;
        this.fromLabel = fromLabel;
        this.toLabel = toLabel;
    }

    /** The statement's text. */
    static String of(LinkKind kind, String fromLabel, String toLabel) {
        return new LinkStatement(kind, fromLabel, toLabel).build();
    }

    private String build() {
        Relationship old = link("old");
        Relationship added = link("added");
        // MERGE would do without the lock, but it looks for a lead by its number's index, which is slow inside a large transaction.
        Node ingest = node("IngestState").named("ingest").withProperties("name", literalOf("ingest"));
        Node fromThere = there("from", fromLabel);
        Node toThere = there("to", toLabel);
        Node fromRemoval = removal("from", fromLabel);
        Node toRemoval = removal("to", toLabel);
        Node fromGone = gone("from", fromRemoval);
        Node toGone = gone("to", toRemoval);
        return Cypher.merge(ingest).set(ingest.property("locked").to(literalTrue())).with(ingest)
                .unwind(parameter("rows")).as(ROW)
                .optionalMatch(fromThere).optionalMatch(toThere)
                // A link of a record that its owner has removed is kept, and comes back with it.
                .optionalMatch(fromRemoval).optionalMatch(toRemoval).optionalMatch(fromGone).optionalMatch(toGone)
                .with(ROW, coalesce(fromThere.asExpression(), fromGone.asExpression()).as(from.getRequiredSymbolicName()),
                        coalesce(toThere.asExpression(), toGone.asExpression()).as(to.getRequiredSymbolicName()))
                .optionalMatch(old).where(sameKey(old))
                .with(ROW, from.getRequiredSymbolicName(), to.getRequiredSymbolicName(), old.getRequiredSymbolicName(),
                        decided(old).as(OUTCOME))
                .foreach(name("_")).in(when(Outcome.CREATED))
                .apply((UpdatingClause) Clauses.create(List.of(added)), setFacts(added))
                .foreach(name("_")).in(when(Outcome.UPDATED)).apply(setFacts(old))
                .returning(OUTCOME, count(Cypher.asterisk()).as("rows"), collect(property(ROW, "line")).as("lines"))
                .build().getCypher();
    }

    private static Node there(String end, String label) {
        return node(label).named(end + "There").withProperties("recordId", property(ROW, end));
    }

    private static Node removal(String end, String label) {
        return node("Removal").named(end + "Removal").withProperties("recordId", property(ROW, end), "kind", literalOf(label));
    }

    private static Node gone(String end, Node removal) {
        return node("RemovedRecord").named(end + "Gone").withProperties("recordId", removal.property("recordId"));
    }

    private Relationship link(String name) {
        return Cypher.anyNode(from.getRequiredSymbolicName())
                .relationshipTo(Cypher.anyNode(to.getRequiredSymbolicName()), kind.name()).named(name);
    }

    /** Asked of all properties at once, because the index of lead numbers answers slower than the relationships of one exhibit. */
    private Condition sameKey(Relationship old) {
        String key = kind.key();
        return key == null ? Cypher.noCondition() : property(properties(old), key).isEqualTo(property(ROW, "facts", key));
    }

    private static Expression when(Outcome outcome) {
        return caseExpression().when(OUTCOME.isEqualTo(outcome(outcome))).then(listOf(literalOf(1))).elseDefault(listOf());
    }

    private static UpdatingClause setFacts(Relationship link) {
        return (UpdatingClause) Clauses.set(List.of(Cypher.set(link.getRequiredSymbolicName(), FACTS)));
    }

    private Case decided(Relationship old) {
        var decided = caseExpression()
                // A link of an expunged record is taken, like its row, and is nothing.
                .when(from.isNull().or(to.isNull()).and(isOfExpunged())).then(outcome(Outcome.UNCHANGED))
                .when(from.isNull().or(to.isNull())).then(outcome(Outcome.END_MISSING))
                .when(notOfTheFeed()).then(outcome(Outcome.NOT_OF_THIS_FEED));
        if (!kind.acrossOwners()) {
            decided = decided.when(owner(from).isNotEqualTo(owner(to)).and(not(ofOneAgency()))).then(outcome(Outcome.OWNERS_DIFFER));
        }
        decided = decided.when(old.getRequiredSymbolicName().isNull()).then(outcome(Outcome.CREATED))
                .when(properties(old).isEqualTo(FACTS)).then(outcome(Outcome.UNCHANGED));
        if (kind.versioned()) {
            decided = decided.when(newer(old)).then(outcome(Outcome.UNCHANGED));
        }
        return decided.elseDefault(outcome(Outcome.UPDATED));
    }

    /** One end may be another owner's only where the relationship crosses owners anyway; elsewhere both are of one agency. */
    private Condition notOfTheFeed() {
        Expression ownOris = parameter("ownOris");
        return ownOris.isNotNull().and(not(owner(from).in(ownOris).or(owner(to).in(ownOris))));
    }

    private static Condition isOfExpunged() {
        Node stone = node("Tombstone").named("stone");
        return Cypher.match(stone).where(stone.property("mark").in(property(ROW, "marks"))).asCondition();
    }

    /** Two ORIs can be of one agency. */
    private Condition ofOneAgency() {
        Node fromOri = node("Ori").named("fromOri");
        Node toOri = node("Ori").named("toOri");
        return Cypher.match(fromOri.relationshipTo(node("Agency"), "BELONGS_TO").relationshipFrom(toOri, "BELONGS_TO"))
                .where(fromOri.property("code").isEqualTo(owner(from)).and(toOri.property("code").isEqualTo(owner(to)))).asCondition();
    }

    private static Condition newer(Relationship old) {
        Property version = old.property("version");
        Property given = property(ROW, "facts", "version");
        return version.gt(given).or(version.isEqualTo(given).and(old.property("updatedAt").gt(property(ROW, "facts", "updatedAt"))));
    }

    private static Property owner(Node end) {
        return end.property("ori");
    }

    private static Expression outcome(Outcome outcome) {
        return literalOf(outcome.name());
    }
}
