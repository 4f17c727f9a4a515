package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CoordinateTextTest {

    private static final Pattern DEGREES =
            Pattern.compile("(\\d+)°(\\d\\d)′(\\d\\d\\.\\d{3})″([EWNS])");

    @Test
    void longitudeComesFirst() {
        assertEquals("118.796877, 32.060255", CoordinateText.decimal(118.796877, 32.060255));
        assertEquals(
                "118°47′48.757″E 32°03′36.918″N", CoordinateText.degrees(118.796877, 32.060255));
    }

    @Test
    void westAndSouthAreSaidByLetters() {
        assertEquals("0°30′00.000″W 33°51′24.480″S", CoordinateText.degrees(-0.5, -33.8568));
    }

    @Test
    void sixtySecondsAreAMinute() {
        assertEquals("119°00′00.000″E 32°00′00.000″N", CoordinateText.degrees(118.9999999, 32));
    }

    @Test
    void whatIsReadBackIsTheSamePlace() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            double lon = random.nextDouble() * 360 - 180;
            double lat = random.nextDouble() * 180 - 90;
            double[] read =
                    DEGREES.matcher(CoordinateText.degrees(lon, lat))
                            .results()
                            .mapToDouble(CoordinateTextTest::read)
                            .toArray();
            assertEquals(lon, read[0], 0.51e-3 / 3600);
            assertEquals(lat, read[1], 0.51e-3 / 3600);
        }
    }

    private static double read(MatchResult part) {
        double value =
                Integer.parseInt(part.group(1))
                        + Integer.parseInt(part.group(2)) / 60.0
                        + Double.parseDouble(part.group(3)) / 3600;
        return "WS".contains(part.group(4)) ? -value : value;
    }
}
