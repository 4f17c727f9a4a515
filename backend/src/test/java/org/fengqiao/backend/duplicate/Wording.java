package org.fengqiao.backend.duplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Puts a thing into the words of one reporter. Two reporters share what the phrasings share, and
/// nothing else.
final class Wording {

    private final Phrasings phrasings;
    private final RandomGenerator random;

    Wording(Phrasings phrasings, RandomGenerator random) {
        this.phrasings = phrasings;
        this.random = random;
    }

    /// Title, description and address of somebody who reports officially: the class by its name,
    /// the place as the city names it.
    List<String> official(Thing thing) {
        Thing.Spot spot = thing.spot();
        List<String> descriptions = phrasings.get("description", thing.className());
        return List.of(
                spot.community() + spot.landmark() + thing.className(),
                descriptions
                        .get(Math.min(thing.trouble(), descriptions.size() - 1))
                        .replace("{place}", spot.landmark()),
                address(spot));
    }

    /// The same of a citizen.
    List<String> plain(Thing thing) {
        Thing.Spot spot = thing.spot();
        String name = phrasings.pick("name", thing.name(), random);
        String told = phrasings.pick("told", thing.name(), random).replace("{place}", place(spot));
        if (happens(0.4)) {
            told += "，" + phrasings.pick("filler", "", random);
        }
        if (happens(0.3)) {
            told = shuffle(told);
        }
        String title = happens(0.5) ? place(spot) + name : name;
        return List.of(blur(title), blur(told), address(spot));
    }

    /// The same of a camera that sees a class and no more.
    List<String> machine(Thing thing) {
        return List.of(thing.className(), "视频识别：" + thing.className(), address(thing.spot()));
    }

    private String place(Thing.Spot spot) {
        return happens(0.35) ? spot.landmark() : phrasings.pick("place", spot.landmark(), random);
    }

    private String address(Thing.Spot spot) {
        String number =
                spot.road() + (happens(0.5) ? " " + spot.number() + " 号" : spot.number() + "号");
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> place(spot);
            case 2 -> number;
            default -> spot.community() + number + place(spot);
        };
    }

    private String shuffle(String text) {
        List<String> clauses = new ArrayList<>(List.of(text.split("，")));
        Collections.shuffle(clauses, new Random(random.nextLong()));
        return String.join("，", clauses);
    }

    /// Other words for some, and now and then a slip of the keyboard.
    private String blur(String text) {
        String blurred = text;
        for (var row : phrasings.rows("word").entrySet()) {
            if (blurred.contains(row.getKey()) && happens(0.4)) {
                blurred = blurred.replace(row.getKey(), Phrasings.pick(row.getValue(), random));
            }
        }
        return happens(0.2) ? slip(blurred) : blurred;
    }

    private String slip(String text) {
        int at = random.nextInt(text.length());
        for (int i = 0; i < text.length(); i++) {
            int k = (at + i) % text.length();
            List<String> others = phrasings.rows("typo").get(text.substring(k, k + 1));
            if (others != null) {
                return text.substring(0, k) + others.getFirst() + text.substring(k + 1);
            }
        }
        return text.substring(0, at) + text.substring(at + 1);
    }

    private boolean happens(double share) {
        return random.nextDouble() < share;
    }
}
