package org.leadgraph.seed.baltimore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One case of the file: a shooting with its date and block.
 *
 * @param occurredAt local midnight; the data has no time of day
 * @param latitude degrees, three decimals, as written in the file
 */
record BaltimoreCase(String caseNumber, Instant occurredAt, String victimType, String addressBlock, String latitude, String longitude) {
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** Columns: case_number, agency_ori, case_date, case_status, victim_type, address_block, latitude, longitude, geocoding_imprecise. */
    static BaltimoreCase of(List<String> row) {
        return new BaltimoreCase(row.get(0), LocalDate.parse(row.get(2)).atStartOfDay(ZONE).toInstant(), row.get(4), row.get(5), row.get(6),
                row.get(7));
    }
}
