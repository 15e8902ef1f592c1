package org.leadgraph.graph;

import static org.neo4j.cypherdsl.core.Cypher.caseExpression;
import static org.neo4j.cypherdsl.core.Cypher.coalesce;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.count;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.mapOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.unwind;

import java.util.Arrays;
import java.util.List;
import org.leadgraph.model.Field;
import org.leadgraph.model.LinkKind;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.LabelExpression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The statements behind a {@link LinkList}. Its types and labels are our own constants; what a client sent is a parameter. */
final class LinkStatements {
    private static final SymbolicName ID = name("id");
    private static final SymbolicName NEAR = name("near");
    private static final SymbolicName LINK = name("link");
    private static final SymbolicName FAR = name("far");
    private static final SymbolicName KEY = name("key");
    private static final SymbolicName MARK = name("mark");
    private static final List<String> FACTS = Arrays.stream(LinkKind.values()).flatMap(kind -> kind.facts().stream()).map(Field::name)
            .distinct()
            .toList();

    private LinkStatements() {
    }

    /** For each of {@code $ids}: the page after {@code $key}, {@code $recordId}, {@code $mark}, one element longer than asked, and the length of the list. */
    static String page(String nearLabel, LinkList list) {
        Relationship link = link(list);
        Property recordId = Cypher.property(FAR, "recordId");
        Expression mark = mark(link);
        Condition after = parameter("key").isNull()
                .or(KEY.gt(parameter("key")))
                .or(KEY.isEqualTo(parameter("key")).and(recordId.gt(parameter("recordId"))))
                .or(KEY.isEqualTo(parameter("key")).and(recordId.isEqualTo(parameter("recordId"))).and(MARK.gt(parameter("mark"))));
        var links = match(link).with(LINK, FAR, list.order().of(FAR).as(KEY), mark.as(MARK))
                .where(after)
                .with(LINK, FAR, KEY, MARK)
                .orderBy(KEY.ascending(), recordId.ascending(), MARK.ascending())
                .limit(parameter("limit"))
                .returning(collect(mapOf("link", LINK, "far", FAR, "key", KEY, "mark", MARK)).as("page"))
                .build();
        return CypherText.of(unwind(parameter("ids")).as(ID)
                .match(Cypher.node(nearLabel).named(NEAR).withProperties("recordId", ID))
                .call(links, NEAR)
                .returning(ID, name("page"), Cypher.count(link(list)).as("total"))
                .build());
    }

    /** What tells two links between the same two records apart: all that they say, and which way they point. */
    private static Expression mark(Relationship link) {
        Expression mark = literalOf("");
        for (String fact : FACTS) {
            mark = mark.add(coalesce(Cypher.toString(Cypher.property(LINK, fact)), literalOf(""))).add(literalOf(" "));
        }
        return mark.add(caseExpression().when(Cypher.startNode(link).isEqualTo(NEAR)).then(literalOf(">")).elseDefault(literalOf("<")));
    }

    /** For {@code $id}: how many links of each type there are. */
    static String countsByType(String nearLabel, LinkList list) {
        return CypherText.of(match(Cypher.node(nearLabel).named(NEAR).withProperties("recordId", parameter("id")))
                .match(link(list))
                .returning(Cypher.type(LINK).as("type"), count(LINK).as("total"))
                .orderBy(name("type"))
                .build());
    }

    private static Relationship link(LinkList list) {
        Node near = Cypher.anyNode(NEAR);
        Node far = Cypher.node(anyOf(list.labels())).named(FAR);
        String[] types = list.types();
        Relationship relationship = switch (list.direction()) {
            case OUT -> near.relationshipTo(far, types);
            case IN -> near.relationshipFrom(far, types);
            case EITHER -> near.relationshipBetween(far, types);
        };
        return relationship.named(LINK);
    }

    static LabelExpression anyOf(List<String> labels) {
        return labels.stream().map(LabelExpression::new).reduce(LabelExpression::or).orElseThrow();
    }
}
