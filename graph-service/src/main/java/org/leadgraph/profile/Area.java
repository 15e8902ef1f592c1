package org.leadgraph.profile;

import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.ingest.Shape;

/** Where an agency's places are. What lies outside was not meant: coordinates that were swapped, or lost a sign. */
record Area(double south, double north, double west, double east) {
    static Area read(DocumentPart part) {
        part.only("south", "north", "west", "east");
        Area area = new Area(part.number("south"), part.number("north"), part.number("west"), part.number("east"));
        if (area.south >= area.north || area.west >= area.east || Math.abs(area.south) > 90 || Math.abs(area.north) > 90
                || Math.abs(area.west) > 180 || Math.abs(area.east) > 180) {
            throw part.refused("south must be less than north, and west less than east, in degrees.");
        }
        return area;
    }

    /** What is no number is refused elsewhere. */
    void check(String latitude, String longitude, String column) throws RowRefused {
        double north;
        double east;
        try {
            north = Double.parseDouble(latitude);
            east = Double.parseDouble(longitude);
        } catch (NumberFormatException noNumbers) {
            return;
        }
        if (!has(north, east)) {
            throw new RowRefused(RefusalCode.PLACE_OUTSIDE, has(east, north)
                    ? "The place lies outside the profile's area, and inside with latitude and longitude swapped. Correct the columns."
                    : "The place lies outside the profile's area. Correct the coordinates, or leave both empty.")
                    .in(column, Shape.of(latitude));
        }
    }

    private boolean has(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
}
