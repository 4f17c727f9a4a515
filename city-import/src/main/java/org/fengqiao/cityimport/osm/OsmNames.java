package org.fengqiao.cityimport.osm;

import java.util.Set;

/// What is read off the tags of a thing beside its class.
///
/// @param name Chinese where it has one, else the one on the signs; a road without one has its
///   number
/// @param nameEn English; empty where it is the same or there is none
/// @param storeys of a building, 0 where not known
/// @param underground in a tunnel
record OsmNames(String name, String nameEn, int storeys, boolean underground) {

    static final OsmNames NONE = new OsmNames("", "", 0, false);

    static final Set<String> KEYS =
            Set.of(
                    "name",
                    "name:zh",
                    "name:zh-Hans",
                    "name:en",
                    "ref",
                    "building:levels",
                    "tunnel",
                    "location",
                    "area",
                    "type");

    private static final int LONGEST = 60;
    private static final int HIGHEST = 200;

    static OsmNames of(OsmThing thing) {
        String own = text(thing, "name");
        String chinese = text(thing, "name:zh-Hans");
        chinese = chinese.isEmpty() ? text(thing, "name:zh") : chinese;
        String name = chinese.isEmpty() ? own : chinese;
        String english = text(thing, "name:en");
        if (english.isEmpty() && !name.equals(own)) {
            english = own; // what the signs say is nearer to English than Chinese is
        }
        if (name.isEmpty() && thing.tags().containsKey("highway")) {
            name = text(thing, "ref");
        }
        String tunnel = thing.tag("tunnel");
        return new OsmNames(
                name.isEmpty() ? english : name,
                english.equals(name) || name.isEmpty() ? "" : english,
                thing.tags().containsKey("building") ? storeys(thing.tag("building:levels")) : 0,
                !tunnel.isEmpty() && !tunnel.equals("no") && !tunnel.equals("building_passage")
                        || thing.is("location", "underground"));
    }

    /// The same without a name, for a thing whose name stands at a place of its own.
    OsmNames unnamed() {
        return new OsmNames("", "", storeys, underground);
    }

    private static String text(OsmThing thing, String key) {
        // Of several names the first: they are parted by semicolons.
        String text = thing.tag(key).replaceAll(" *;.*", "").replace('’', '\'').strip();
        return text.length() > LONGEST ? "" : text;
    }

    private static int storeys(String levels) {
        return levels.matches("[0-9]{1,3}") && Integer.parseInt(levels) <= HIGHEST
                ? Integer.parseInt(levels)
                : 0;
    }
}
