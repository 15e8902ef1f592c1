package org.leadgraph.visibility;

/** Roughly how long it took, for partners of an owner who does not give days (binding decision 15). A year has 365 days here. */
public enum FirstShootingBand {
    /** The shooting was before the purchase or theft: a fault in the data. */
    DATES_CONTRADICT(Long.MIN_VALUE),
    /** 0 to 29 days. */
    UNDER_30_DAYS(0),
    /** 30 to 89 days. */
    UNDER_90_DAYS(30),
    /** 90 to 364 days. */
    UNDER_1_YEAR(90),
    /** 365 to 1,094 days. */
    UNDER_3_YEARS(365),
    /** 1,095 days or more. */
    OVER_3_YEARS(1_095);

    private final long least;

    FirstShootingBand(long least) {
        this.least = least;
    }

    public static FirstShootingBand of(long days) {
        FirstShootingBand found = DATES_CONTRADICT;
        for (FirstShootingBand band : values()) {
            if (days >= band.least) {
                found = band;
            }
        }
        return found;
    }
}
