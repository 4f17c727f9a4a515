package org.fengqiao.console.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.cityimport.assemble.AreaSource;
import org.fengqiao.cityimport.assemble.CityAssembler;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.assemble.Finding.Severity;
import org.fengqiao.cityimport.assemble.Guess;
import org.fengqiao.cityimport.assemble.PointSource;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.folder.CityAddition;
import org.fengqiao.cityimport.folder.CityFolderWriter;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// `fengqiao import`: brings a city in without a window.
public final class ImportCommand {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int BAD_OPTION = 2;

    private static final Texts TEXTS = Texts.of("intake");

    private final ImportOptions options;
    private final Path usualClasses;
    private final PrintWriter out;
    private final PrintWriter err;

    private ImportCommand(
            ImportOptions options, Path usualClasses, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.usualClasses = usualClasses;
        this.out = out;
        this.err = err;
    }

    /// Runs to the end and gives the exit code.
    ///
    /// @param usualClasses classes of cases for a city that brings none
    public static int run(List<String> args, Path usualClasses, PrintWriter out, PrintWriter err) {
        ImportOptions options = new ImportOptions();
        CommandLine line =
                new CommandLine(options)
                        .setOut(out)
                        .setErr(err)
                        .setCaseInsensitiveEnumValuesAllowed(true);
        try {
            if (CommandLine.printHelpIfRequested(line.parseArgs(args.toArray(String[]::new)))) {
                return DONE;
            }
            Texts.localeProperty().set(options.locale());
            if (options.into() != null && options.addTo() != null) {
                throw new ParameterException(line, TEXTS.get("command.intoAndAddTo"));
            }
            if (options.into() == null && options.addTo() == null && !options.check()) {
                throw new ParameterException(line, TEXTS.get("command.noTarget"));
            }
            if (options.files().isEmpty()
                    && (options.basemap() == null
                            || options.into() == null && options.addTo() == null)) {
                throw new ParameterException(line, TEXTS.get("command.noFile"));
            }
            options.levels();
            ZoneId.of(options.timezone());
        } catch (ParameterException | IllegalArgumentException | DateTimeException e) {
            err.println("fengqiao import: " + e.getMessage());
            return BAD_OPTION;
        }
        return new ImportCommand(options, usualClasses, out, err).run();
    }

    private int run() {
        BaseMapCommand basemap = new BaseMapCommand(out);
        Path mapFile = options.basemap();
        Path into = options.into();
        Path addTo = options.addTo();
        try {
            Path only = addTo == null ? into : addTo;
            if (options.files().isEmpty() && mapFile != null && only != null) {
                basemap.give(mapFile, only, options.check(), options.report());
                return DONE;
            }
            PointNames names = options.pointNames();
            List<Proposal> proposals =
                    Proposal.read(options.files(), options.encoding(), known()).stream()
                            .map(names::place)
                            .toList();
            List<String> missing = new ArrayList<>(names.listMissing(proposals));
            missing.addAll(options.figures().listMissing(proposals));
            if (!missing.isEmpty()) {
                err.println(
                        "fengqiao import: "
                                + TEXTS.get("command.noColumn", String.join(", ", missing)));
                return FAILED;
            }
            CityPlan plan = plan(proposals);
            if (plan == null) {
                return FAILED;
            }
            if (addTo != null && !plan.areas().isEmpty()) {
                err.println("fengqiao import: " + TEXTS.get("command.areasToAdd"));
                return FAILED;
            }
            CityDraft draft =
                    addTo == null
                            ? CityAssembler.assemble(plan)
                            : CityAssembler.addTo(CityAddition.load(addTo), plan);
            draft.findings().forEach(finding -> out.println(ImportWords.line(finding)));
            AreaTree tree = draft.tree();
            BaseMap map = mapFile == null || tree == null ? null : basemap.read(mapFile, tree);
            boolean clean = draft.count(Severity.ERROR) == 0;
            boolean writes = !options.check() && tree != null && (clean || options.leaveOut());
            Path target = writes ? only : null;
            if (target != null && addTo != null) {
                CityAddition.put(draft, map, target);
                out.println(TEXTS.get("command.added", target));
            } else if (target != null) {
                Path classes = options.classes();
                CityFolderWriter.write(
                        draft, map, classes == null ? usualClasses : classes, target);
                out.println(TEXTS.get("command.written", target));
            } else if (!options.check()) {
                err.println(TEXTS.get("command.notWritten", draft.count(Severity.ERROR)));
            }
            Path report = options.report();
            if (report != null) {
                ReportFile.save(report, draft, map, target);
            }
            return target != null || (options.check() && clean) ? DONE : FAILED;
        } catch (IOException e) {
            err.println("fengqiao import: " + ImportWords.failure(e));
        } catch (Shift.UnknownDatum e) {
            err.println("fengqiao import: " + ImportWords.failure(e));
        }
        return FAILED;
    }

    private @Nullable Geometry known() throws IOException {
        Path folder = options.known();
        return folder == null
                ? null
                : BoundaryFile.load(folder.resolve(BoundaryFile.NAME)).root().shape();
    }

    /// Null if somebody has to say what coordinates are.
    private @Nullable CityPlan plan(List<Proposal> proposals) {
        List<AreaSource> areas = new ArrayList<>();
        List<PointSource> points = new ArrayList<>();
        for (Proposal each : proposals) {
            Datum datum = datum(each);
            if (datum == null) {
                return null;
            }
            if (each.areas()) {
                AreaSource guess = Guess.areas(each.layer(), datum);
                areas.add(
                        options.figures()
                                .of(
                                        new AreaSource(
                                                        guess.layer(),
                                                        datum,
                                                        columns(guess.columns()),
                                                        guess.level())
                                                .withFigures(guess.figures())));
            } else {
                PointSource guess = Guess.points(each.layer(), datum);
                points.add(
                        new PointSource(
                                guess.layer(),
                                datum,
                                options.pointNames().or(guess.columns(), each.layer()),
                                options.kind() == null ? guess.kind() : options.kind()));
            }
        }
        String fallback =
                proposals.isEmpty()
                        ? "City"
                        : proposals.getFirst().layer().file().replaceAll("\\..*", "");
        return new CityPlan(
                options.code(),
                options.name().isEmpty() ? fallback : options.name(),
                options.nameEn().isEmpty() ? fallback : options.nameEn(),
                options.timezone(),
                Texts.isChinese() ? "zh-CN" : "en",
                options.levels(),
                options.rule(),
                !options.generated(),
                areas,
                points);
    }

    private @Nullable Datum datum(Proposal proposal) {
        String file = proposal.layer().file();
        if (!options.datum().isEmpty() && proposal.layer().crs() == null) {
            return Datum.of(options.datum());
        }
        Datum datum = proposal.datum();
        if (datum == null) {
            err.println(TEXTS.get("command.sayDatum", file, ImportWords.hint(proposal.hint())));
        } else {
            out.println(TEXTS.get("command.datum", file, datum.name()));
            if (proposal.asks()) {
                out.println(TEXTS.get("command.hint", file, ImportWords.hint(proposal.hint())));
            }
        }
        return datum;
    }

    private AreaSource.Columns columns(AreaSource.Columns guess) {
        return new AreaSource.Columns(
                or(options.codeColumn(), guess.code()),
                or(options.nameColumn(), guess.name()),
                or(options.parentColumn(), guess.parent()),
                or(options.levelColumn(), guess.level()));
    }

    private static @Nullable String or(@Nullable String given, @Nullable String guess) {
        return given == null ? guess : given;
    }
}
