package org.leadgraph.lookup;

import static org.neo4j.cypherdsl.core.Cypher.anonParameter;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadgraph.problem.InvalidRequest;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Parts of the map that places are looked for in. */
final class Areas {
    private static final int FEWEST_CORNERS = 3;
    private static final int MOST_CORNERS = 100;

    private Areas() {
    }

    /** Everything within a distance of a point. */
    record Circle(double latitude, double longitude, double meters) {
        Circle {
            if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || !(meters >= 1 && meters <= 100_000)) {
                throw new InvalidRequest(LookupProblem.FILTER_INVALID,
                        "Give a latitude of -90 to 90 degrees, a longitude of -180 to 180 degrees and a distance of 1 to 100,000 metres.");
            }
        }

        Expression distance(Node place) {
            return Cypher.distance(place.property("point"), pointAt(latitude, longitude));
        }

        Condition contains(Node place) {
            return distance(place).lte(anonParameter(meters));
        }
    }

    record Corner(double latitude, double longitude) {
        Corner {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new InvalidRequest(LookupProblem.FILTER_INVALID,
                        "Give a latitude of -90 to 90 degrees and a longitude of -180 to 180 degrees.");
            }
        }
    }

    /** Everything inside corners that are joined in their order. */
    record Polygon(List<Corner> corners) {
        private static final SymbolicName SIDE = name("side");

        Polygon {
            if (corners.size() < FEWEST_CORNERS || corners.size() > MOST_CORNERS || width(corners) > 180) {
                throw new InvalidRequest(LookupProblem.FILTER_INVALID,
                        "Give 3 to 100 corners, in order, that do not reach across the line where the date changes.");
            }
        }

        private static double width(List<Corner> corners) {
            var longitudes = corners.stream().mapToDouble(Corner::longitude).summaryStatistics();
            return longitudes.getMax() - longitudes.getMin();
        }

        /** A line from a point inside to the east crosses the sides an odd number of times. The first condition is there for the index. */
        Condition contains(Node place) {
            Expression latitude = Cypher.property(place.property("point"), "latitude");
            Expression longitude = Cypher.property(place.property("point"), "longitude");
            Expression at = of("longitude").add(of("slope").multiply(latitude.subtract(of("from"))));
            Condition crosses = latitude.gte(of("from")).and(latitude.lt(of("to"))).and(longitude.lt(at));
            Expression crossings = Cypher.size(Cypher.listWith(SIDE).in(anonParameter(sides())).where(crosses).returning(SIDE));
            return inTheBox(place).and(crossings.remainder(literalOf(2)).isEqualTo(literalOf(1)));
        }

        private Condition inTheBox(Node place) {
            var latitudes = corners.stream().mapToDouble(Corner::latitude).summaryStatistics();
            var longitudes = corners.stream().mapToDouble(Corner::longitude).summaryStatistics();
            return Cypher.withinBBox(place.property("point"), pointAt(latitudes.getMin(), longitudes.getMin()),
                    pointAt(latitudes.getMax(), longitudes.getMax())).asCondition();
        }

        private static Expression of(String key) {
            return Cypher.property(SIDE, key);
        }

        private List<Map<String, Object>> sides() {
            List<Map<String, Object>> sides = new ArrayList<>();
            for (int i = 0; i < corners.size(); i++) {
                Corner one = corners.get(i);
                Corner other = corners.get((i + 1) % corners.size());
                Corner low = one.latitude() < other.latitude() ? one : other;
                Corner high = low == one ? other : one;
                if (low.latitude() < high.latitude()) {
                    sides.add(Map.of("from", low.latitude(), "to", high.latitude(), "longitude", low.longitude(), "slope",
                            (high.longitude() - low.longitude()) / (high.latitude() - low.latitude())));
                }
            }
            return sides;
        }
    }

    private static Expression pointAt(double latitude, double longitude) {
        return Cypher.point(Cypher.mapOf("latitude", anonParameter(latitude), "longitude", anonParameter(longitude)));
    }
}
