package org.fengqiao.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the console may have to show has a glyph in the bundled fonts.
class FontCoverageTest {

    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyCharacterOfBundlesAndNamesHasAGlyph(boolean bold)
            throws IOException, FontFormatException {
        Font font;
        try (InputStream in = Fonts.open(bold)) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        }
        Set<String> missing = new TreeSet<>();
        List<Path> files = listFiles();
        assertTrue(files.size() > 4, "files: " + files);
        for (Path file : files) {
            Files.readString(file)
                    .codePoints()
                    .filter(c -> c > 0x20 && !font.canDisplay(c))
                    .forEach(c -> missing.add(Character.toString(c) + " in " + file));
        }
        assertEquals(Set.of(), missing, "run console/src/main/fonts/make-fonts.sh again");
    }

    private static List<Path> listFiles() throws IOException {
        try (Stream<Path> bundles = Files.walk(ROOT.resolve("console/src/main/resources"));
                Stream<Path> names = Files.walk(ROOT.resolve("src-test-data/raw"))) {
            return Stream.concat(
                            bundles.filter(file -> named(file, ".properties", ".tsv")),
                            names.filter(file -> named(file, ".json", ".csv")))
                    .toList();
        }
    }

    private static boolean named(Path file, String... endings) {
        String name = file.toString();
        return Stream.of(endings).anyMatch(name::endsWith);
    }
}
