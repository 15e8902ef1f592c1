package org.leadgraph.seed.synthetic;

import java.util.List;

/**
 * One gun and the incidents it was fired or found at, oldest first.
 *
 * @param recovered the last incident is its recovery
 * @param imaged its cartridge cases are in the ballistic network; otherwise it has one incident and no exhibit
 */
record Gun(long index, Model model, boolean recovered, boolean imaged, List<Incident> incidents) {

    boolean isTestFire(int event) {
        return recovered && event == incidents.size() - 1;
    }

    Incident recovery() {
        return incidents.getLast();
    }

    /** Invented makes; calibers in the proportions of traced guns. */
    record Model(String make, String model, String caliber, String type) {
        private static final List<String> CALIBERS = List.of("9mm", ".40", ".45", ".380", ".38", ".357", "5.56", "7.62x39", "10mm");
        private static final double[] SHARES = Draw.cumulative(50, 9, 8, 7, 4, 2, 4, 2, 1);
        private static final List<String> MAKES = List.of("Arden", "Bellmark", "Corvin", "Dunmore", "Estoc", "Fallon", "Garrick");

        static Model of(Draw draw, boolean imaged) {
            // Rimfire and shotguns are seldom imaged, so they make up the guns that are only traced.
            var caliber = imaged ? CALIBERS.get(draw.pick(SHARES)) : draw.chance(0.75) ? ".22" : "12 ga";
            var make = draw.one(MAKES);
            return new Model(make, make.charAt(0) + "-" + draw.between(10, 99), caliber, type(caliber));
        }

        private static String type(String caliber) {
            return switch (caliber) {
                case ".38", ".357" -> "REVOLVER";
                case "5.56", "7.62x39", ".22" -> "RIFLE";
                case "12 ga" -> "SHOTGUN";
                default -> "PISTOL";
            };
        }
    }
}
