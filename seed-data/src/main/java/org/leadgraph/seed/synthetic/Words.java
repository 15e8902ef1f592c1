package org.leadgraph.seed.synthetic;

import java.util.List;
import java.util.Locale;

/** Invented names of places and people. Family names are put together from syllables, so that no real person has them. */
final class Words {
    static final List<String> FIRST = List.of("Ada", "Bram", "Cleo", "Dario", "Elsa", "Finn", "Gwen", "Hugo", "Ines", "Jonas", "Kira",
            "Leon", "Maya",
            "Nils", "Orla", "Piet", "Quincy", "Rosa", "Silas", "Tessa", "Uri", "Vera", "Wes", "Xenia", "Yara", "Zane");
    private static final List<String> START = List.of("Bar", "Cal", "Dor", "El", "Fen", "Gal", "Har", "Ing", "Jas", "Kel", "Lor", "Mar",
            "Nor", "Os",
            "Pel", "Quil", "Ros", "Sel", "Tor", "Ul", "Ver", "Wil", "Yor", "Zel");
    private static final List<String> MIDDLE = List.of("a", "e", "i", "o", "an", "en", "in", "or");
    private static final List<String> END = List.of("beck", "combe", "dane", "fell", "grave", "ham", "kin", "low", "mond", "ner", "quist",
            "rick",
            "sby", "thorpe", "vall", "wick");
    private static final List<String> PLACE_START = List.of("Cedar", "Alder", "Walnut", "Sorrel", "Copper", "Flint", "Amber", "Heron",
            "Otter", "Falcon",
            "Juniper", "Linden", "Marble", "Pebble", "Quail", "Raven", "Saffron", "Thistle", "Umber", "Violet", "Wren", "Yarrow", "Bramble",
            "Clover",
            "Dapple", "Ember", "Fern", "Gravel", "Hazel", "Indigo", "Kestrel", "Larch", "Mallow", "Nettle", "Ochre", "Plover", "Russet",
            "Sable",
            "Teal", "Willow");
    private static final List<String> PLACE_END = List.of(" Fork", " Bend", " Hollow", " Ridge", " Crossing", " Landing", " Prairie",
            " Ford", " Gate",
            " Mill", " Point", " Reach", " Shoals", " Spring", " Terrace", " Vale", " Bluff", " Glade", " Knoll", " Meadow");
    private static final List<String> PLACE_BEFORE = List.of("", "Upper ", "Lower ", "Old ", "New ", "Far ", "Long ", "Twin ", "Little ");
    private static final List<String> STREET_END = List.of("St", "Ave", "Blvd", "Ct", "Ln");

    private Words() {
    }

    static String lastName(Draw draw) {
        return draw.one(START) + draw.one(MIDDLE) + draw.one(END);
    }

    /** A place for each index below 7,200, none twice: 7 and 800 have no common divisor, so the step visits every pair. */
    static String place(int index) {
        var pairs = PLACE_START.size() * PLACE_END.size();
        var pair = (index * 7 + 3) % pairs * 11 % pairs;
        return PLACE_BEFORE.get(index / pairs % PLACE_BEFORE.size()) + PLACE_START.get(pair / PLACE_END.size())
                + PLACE_END.get(pair % PLACE_END.size());
    }

    static String street(Draw draw) {
        return draw.one(PLACE_START) + " " + draw.one(STREET_END);
    }

    /** Formats alike on every machine, whatever its language. */
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** {@code MO-Cedar Fork PD} becomes {@code mo-cedar-fork-pd}. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
