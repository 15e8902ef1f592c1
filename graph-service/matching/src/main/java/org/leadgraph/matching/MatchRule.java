package org.leadgraph.matching;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.leadgraph.model.RecordKind;

/** The rules that take two records for the same; one for each kind of record that agencies share. */
public enum MatchRule {
    SAME_PERSON(RecordKind.PERSON, new PersonComparison()),
    SAME_GUN(RecordKind.FIREARM, new GunComparison()),
    SAME_PLACE(RecordKind.LOCATION, new PlaceComparison()),
    SAME_VEHICLE(RecordKind.VEHICLE, new VehicleComparison());

    private final RecordKind kind;
    private final Comparison comparison;

    MatchRule(RecordKind kind, Comparison comparison) {
        this.kind = kind;
        this.comparison = comparison;
    }

    /** Compares records of one kind. */
    interface Comparison {
        Set<String> keys(RecordFacts record);

        Likeness compare(RecordFacts one, RecordFacts other);
    }

    /** The kind of records that it is for. */
    public RecordKind kind() {
        return kind;
    }

    /** The rule for records of this kind; empty when no rule is. */
    public static Optional<MatchRule> of(RecordKind kind) {
        return Arrays.stream(values()).filter(rule -> rule.kind == kind).findFirst();
    }

    /**
     * Short texts of which two records that this rule may take for the same have at least one in common. None for a record that says too little: unknown names, obliterated
     * serial numbers, police stations.
     */
    public Set<String> keys(RecordFacts record) {
        return comparison.keys(record);
    }

    /** How likely these are the same; the order of the two makes no difference. */
    public Likeness compare(RecordFacts one, RecordFacts other) {
        return one.recordId().compareTo(other.recordId()) <= 0 ? comparison.compare(one, other) : comparison.compare(other, one);
    }
}
