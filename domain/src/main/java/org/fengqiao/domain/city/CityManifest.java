package org.fengqiao.domain.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.basemap.ContextOrigin;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.LevelNames;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `city.json` in a city's data folder: which city it is and which files belong to it.
///
/// @param code of the city, the root of its area tree
/// @param centre where a map of the city opens
/// @param timezone as in the tz database, such as `Asia/Shanghai`
/// @param levels what the levels are called; null, as in manifests from before there was a choice,
///   for the five of most cities
/// @param locale language the names are in, such as `zh-CN`
/// @param synthetic what is generated, to be labelled 示意 wherever it is shown
/// @param notes licences and sources, one a line
/// @param seed the generator was started with
/// @param inputs digest of everything the files were made from
/// @param basemap where the base map comes from; null where there is none, and in manifests from
///   before it could be anything but generated
/// @param figureUnits what the city's own figures of areas are counted in, by the names of the
///   figures; those of which it is not known are not there
public record CityManifest(
        AreaCode code,
        String nameZh,
        String nameEn,
        LonLat centre,
        String timezone,
        LevelNames levels,
        String locale,
        List<String> synthetic,
        List<String> notes,
        long seed,
        String inputs,
        List<DataFile> files,
        @Nullable ContextOrigin basemap,
        Map<String, String> figureUnits) {

    /// Name of the manifest in its folder.
    public static final String FILE_NAME = "city.json";

    /// A file beside the manifest.
    ///
    /// @param sha256 lower-case hexadecimal digest of its bytes
    public record DataFile(String name, long bytes, String sha256) {

        /// What is there now; read bit by bit, as files may be larger than the memory.
        public static DataFile of(Path file) throws IOException {
            return new DataFile(
                    String.valueOf(file.getFileName()), Files.size(file), Sha256.hex(file));
        }
    }

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public CityManifest {
        // Jackson gives null for what a file lacks.
        levels = levels == null ? LevelNames.FIVE : levels;
        synthetic = List.copyOf(synthetic);
        notes = List.copyOf(notes);
        files = List.copyOf(files);
        figureUnits = figureUnits == null ? Map.of() : Map.copyOf(figureUnits);
    }

    /// A city without a base map.
    public CityManifest(
            AreaCode code,
            String nameZh,
            String nameEn,
            LonLat centre,
            String timezone,
            LevelNames levels,
            String locale,
            List<String> synthetic,
            List<String> notes,
            long seed,
            String inputs,
            List<DataFile> files) {
        this(
                code, nameZh, nameEn, centre, timezone, levels, locale, synthetic, notes, seed,
                inputs, files, null, Map.of());
    }

    /// The same city with other files.
    public CityManifest withFiles(List<String> newNotes, List<DataFile> newFiles) {
        return new CityManifest(
                code,
                nameZh,
                nameEn,
                centre,
                timezone,
                levels,
                locale,
                synthetic,
                newNotes,
                seed,
                inputs,
                newFiles,
                basemap,
                figureUnits);
    }

    /// The same city with other files, of which some are a base map.
    public CityManifest withBasemap(
            ContextOrigin origin,
            List<String> newSynthetic,
            List<String> newNotes,
            List<DataFile> newFiles) {
        return new CityManifest(
                code,
                nameZh,
                nameEn,
                centre,
                timezone,
                levels,
                locale,
                newSynthetic,
                newNotes,
                seed,
                inputs,
                newFiles,
                origin,
                figureUnits);
    }

    /// The same city where it is known what its own figures are counted in.
    public CityManifest withFigureUnits(Map<String, String> units) {
        return new CityManifest(
                code, nameZh, nameEn, centre, timezone, levels, locale, synthetic, notes, seed,
                inputs, files, basemap, units);
    }

    /// Loads the manifest of a data folder.
    ///
    /// @throws IOException naming file and reason if it is missing or cannot be read
    public static CityManifest load(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        try {
            return JSON.readValue(Files.readAllBytes(file), CityManifest.class);
        } catch (JacksonException e) {
            throw new IOException(file + ": " + e.getOriginalMessage(), e);
        }
    }

    public void save(Path folder) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(this);
        Files.write(folder.resolve(FILE_NAME), bytes);
    }
}
