package org.leadgraph.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Makes records for tests. */
final class Records {
    private Records() {
    }

    static RecordFacts person(String lastName, String firstName, String born) {
        return record("lastName", lastName, "firstName", firstName, "birthDate", born.isEmpty() ? null : LocalDate.parse(born));
    }

    static RecordFacts gun(String serial, String make, String caliber) {
        return record("serial", serial, "make", make, "caliber", caliber);
    }

    static RecordFacts place(String address, String city, String state) {
        return record("address", address, "city", city, "state", state);
    }

    static RecordFacts vehicle(String plate, String state) {
        return record("plate", plate, "state", state);
    }

    static RecordFacts and(RecordFacts facts, String field, Object value) {
        Map<String, Object> values = new HashMap<>(facts.values());
        values.put(field, value);
        return new RecordFacts(facts.recordId(), values);
    }

    /** Names and values in turns; without those that are null or empty. */
    private static RecordFacts record(Object... facts) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            if (facts[i + 1] != null && !"".equals(facts[i + 1])) {
                values.put((String) facts[i], facts[i + 1]);
            }
        }
        return new RecordFacts(Integer.toHexString(values.hashCode()), values);
    }
}
