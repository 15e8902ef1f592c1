package org.leadgraph.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely two records are about the same.
 *
 * @param score
 *            0 to 1, in hundredths, rounded down
 * @param evidence
 *            of each field that says something, in the rule's order
 */
public record Likeness(double score, List<Evidence> evidence) {
    public Likeness {
        evidence = List.copyOf(evidence);
    }

    /** Adds up what the fields say. */
    static final class Sum {
        private final double prior;
        private final List<Evidence> evidence = new ArrayList<>();

        /**
         * @param prior
         *            how many powers of two the evidence must outweigh before the same is as likely as not
         */
        Sum(double prior) {
            this.prior = prior;
        }

        Sum add(String field, double weight, String words) {
            evidence.add(new Evidence(field, weight, words));
            return this;
        }

        /** Adds one weight when the values are the same and the other when they differ, and nothing when one is not known. */
        Sum compare(String field, String one, String other, double same, double different) {
            if (one.isEmpty() || other.isEmpty()) {
                return this;
            }
            return one.equals(other) ? add(field, same, "the same") : add(field, different, "different");
        }

        Likeness likeness() {
            double bits = evidence.stream().mapToDouble(Evidence::weight).sum() - prior;
            // Rounded down, so that no score says "certain" but for what cannot be doubted.
            return new Likeness(Math.floor(100 / (1 + Math.pow(2, -bits))) / 100, evidence);
        }
    }
}
