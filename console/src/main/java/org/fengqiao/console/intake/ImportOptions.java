package org.fengqiao.console.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.PointKind;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.code.LevelNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What can be said to `fengqiao import`.
@Command(
        name = "fengqiao import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Makes a city of boundary and point files and says what is wrong with them.",
        footer = {
            "",
            "Exit codes: 0 written (or nothing wrong with --check); 1 errors remain, nothing written;",
            "2 an option is wrong."
        })
final class ImportOptions {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "GeoJSON, TopoJSON, .shp, .gpkg, .fgb, .csv, .xlsx, or a folder of them")
    List<Path> files = List.of();

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description =
                    "Folder to write the city to; must not hold anything yet. With --basemap and no"
                            + " FILE the city that gets the base map.")
    @Nullable Path into;

    @Option(
            names = "--add-to",
            paramLabel = "CITY",
            description =
                    "Folder of a city that is there: adds the points of FILE to it, and the base"
                            + " map of --basemap.")
    @Nullable Path addTo;

    @Option(
            names = "--basemap",
            paramLabel = "FILE",
            description =
                    "OpenStreetMap data (.osm.pbf or GeoJSON): roads, water, green, buildings and"
                            + " names, clipped to the city.")
    @Nullable Path basemap;

    @Option(names = "--check", description = "Only say what is wrong; write nothing.")
    boolean check;

    @Option(names = "--report", paramLabel = "FILE", description = "Write all findings as JSON.")
    @Nullable Path report;

    @Option(
            names = "--leave-out",
            description =
                    "Write the city although some features have errors or some files cannot be read;"
                            + " they are left out.")
    boolean leaveOut;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the city (default: that of its outermost area).")
    String name = "";

    @Option(names = "--name-en", paramLabel = "NAME", description = "Its English name.")
    private String nameEn = "";

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "Its code, where no feature is the city itself.")
    String code = "";

    @Option(
            names = "--levels",
            paramLabel = "A,B,C",
            split = ",",
            description = "What its levels are called, outermost first; A=B for Chinese=English.")
    private List<String> levels = List.of();

    @Option(names = "--timezone", paramLabel = "ZONE", description = "Default: ${DEFAULT-VALUE}.")
    String timezone = "Asia/Shanghai";

    @Option(
            names = "--datum",
            paramLabel = "DATUM",
            description = "CGCS2000, GCJ-02, BD-09 or EPSG:n, for files that do not say it.")
    String datum = "";

    @Option(
            names = "--known",
            paramLabel = "DIR",
            description = "A city folder whose outline tells shifted coordinates.")
    @Nullable Path known;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Of CSV and DBF (default: told from the text).")
    @Nullable Charset encoding;

    @Option(
            names = "--parent",
            paramLabel = "RULE",
            description =
                    "How parents are found: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    ParentRule rule = ParentRule.AUTO;

    @Option(
            names = "--code-column",
            paramLabel = "COLUMN",
            description = "Default: guessed, as for the next three.")
    @Nullable String codeColumn;

    @Option(names = "--name-column", paramLabel = "COLUMN")
    @Nullable String nameColumn;

    @Option(names = "--parent-column", paramLabel = "COLUMN")
    @Nullable String parentColumn;

    @Option(names = "--level-column", paramLabel = "COLUMN")
    @Nullable String levelColumn;

    @Option(
            names = "--figure",
            paramLabel = "COLUMN[=NAME[:UNIT]]",
            description =
                    "A numeric column of areas to be taken in as a figure, such as"
                            + " gdp=GDP:亿元; may be given several times (default: guessed).")
    private List<String> figures = List.of();

    @Option(names = "--no-figures", description = "Take no figures in.")
    private boolean noFigures;

    @Option(
            names = "--id-column",
            paramLabel = "COLUMN",
            description = "Of points; default: guessed, as for the next five.")
    private @Nullable String idColumn;

    @Option(names = "--kind-column", paramLabel = "COLUMN")
    private @Nullable String kindColumn;

    @Option(names = "--address-column", paramLabel = "COLUMN")
    private @Nullable String addressColumn;

    @Option(names = "--phone-column", paramLabel = "COLUMN")
    private @Nullable String phoneColumn;

    @Option(names = "--x-column", paramLabel = "COLUMN", description = "Longitude or easting.")
    private @Nullable String xColumn;

    @Option(names = "--y-column", paramLabel = "COLUMN", description = "Latitude or northing.")
    private @Nullable String yColumn;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = PointKindOption.class,
            completionCandidates = PointKindOption.class,
            description = "Of points that do not say it: ${COMPLETION-CANDIDATES}.")
    @Nullable PointKind kind;

    @Option(
            names = "--components",
            paramLabel = "FILE",
            description =
                    "City components 部件 (manhole covers, lamps…) as points; may be given several times."
                            + " Among FILE they are known by their classes.")
    private List<Path> components = List.of();

    @Option(
            names = "--class-column",
            paramLabel = "COLUMN",
            description = "Of components: codes or names of classes (default: guessed).")
    private @Nullable String classColumn;

    @Option(
            names = "--state-column",
            paramLabel = "COLUMN",
            description = "Of components: 完好, 破损, 丢失, 废弃, 移除 (default: guessed).")
    private @Nullable String stateColumn;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "Code or name of the class of components that do not say it.")
    private @Nullable String componentClass;

    @Option(names = "--generated", description = "Show the boundaries as 示意.")
    boolean generated;

    @Option(
            names = "--classes",
            paramLabel = "FILE",
            description = "classes.json of the city (default: the sample city's).")
    @Nullable Path classes;

    @Option(names = "--locale", paramLabel = "zh_CN|en")
    private String locale = "zh_CN";

    String nameEn() {
        return nameEn.isEmpty() ? name : nameEn;
    }

    /// What was said of the figures of areas.
    FigureOptions figures() {
        return new FigureOptions(figures, noFigures);
    }

    /// What was said of components.
    ComponentOptions components() {
        return new ComponentOptions(components, idColumn, classColumn, stateColumn, componentClass);
    }

    /// All files with layers, in the order in which they were named.
    List<Path> allFiles() {
        return Stream.concat(files.stream(), components.stream()).toList();
    }

    /// What was said of the columns of points.
    PointNames pointNames() {
        return new PointNames(
                idColumn, nameColumn, kindColumn, phoneColumn, addressColumn, xColumn, yColumn);
    }

    Locale locale() {
        return locale.startsWith("zh") ? Texts.ZH : Texts.EN;
    }

    /// Null where none are given.
    ///
    /// @throws IllegalArgumentException if there are fewer than two or more than five
    @Nullable LevelNames levels() {
        return levels.isEmpty() ? null : LevelWords.of(levels);
    }
}
