package org.fengqiao.console.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.fengqiao.cityimport.assemble.CityAssembler;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.assemble.ComponentClasses;
import org.fengqiao.cityimport.assemble.Finding.Severity;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.folder.CityAddition;
import org.fengqiao.cityimport.folder.CityFolderWriter;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.incident.IncidentClassFile;
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
    private final BaseMapCommand basemap;

    private ImportCommand(
            ImportOptions options, Path usualClasses, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.usualClasses = usualClasses;
        this.out = out;
        this.err = err;
        basemap = new BaseMapCommand(out);
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
            if (options.into != null && options.addTo != null) {
                throw new ParameterException(line, TEXTS.get("command.intoAndAddTo"));
            }
            if (options.into == null && options.addTo == null && !options.check) {
                throw new ParameterException(line, TEXTS.get("command.noTarget"));
            }
            if (options.allFiles().isEmpty()
                    && (options.basemap == null || options.into == null && options.addTo == null)) {
                throw new ParameterException(line, TEXTS.get("command.noFile"));
            }
            options.levels();
            ZoneId.of(options.timezone);
        } catch (ParameterException | IllegalArgumentException | DateTimeException e) {
            err.println("fengqiao import: " + e.getMessage());
            return BAD_OPTION;
        }
        return new ImportCommand(options, usualClasses, out, err).run();
    }

    private int run() {
        try {
            Path city = options.addTo == null ? options.into : options.addTo;
            if (options.allFiles().isEmpty() && options.basemap != null && city != null) {
                basemap.give(options.basemap, city, options.check, options.report);
                return DONE;
            }
            Reading read = Reading.of(options.allFiles(), options.encoding, known(), classes());
            read.unread().forEach(each -> err.println("fengqiao import: " + each.words()));
            CityPlan plan = new CommandPlan(options, out, err).of(read.layers());
            return plan == null ? FAILED : make(read, plan);
        } catch (IOException e) {
            err.println("fengqiao import: " + ImportWords.failure(e));
        } catch (Shift.UnknownDatum e) {
            err.println("fengqiao import: " + ImportWords.failure(e));
        }
        return FAILED;
    }

    private int make(Reading read, CityPlan plan) throws IOException, Shift.UnknownDatum {
        Path addTo = options.addTo;
        CityDraft draft =
                addTo == null
                        ? CityAssembler.assemble(plan)
                        : CityAssembler.addTo(CityAddition.load(addTo), plan);
        draft.findings().forEach(finding -> out.println(ImportWords.line(finding)));
        AreaTree tree = draft.tree();
        Path mapFile = options.basemap == null ? read.basemap().orElse(null) : options.basemap;
        BaseMap map = mapFile == null || tree == null ? null : basemap.read(mapFile, tree);
        boolean clean = draft.count(Severity.ERROR) == 0 && read.unread().isEmpty();
        boolean writes = !options.check && tree != null && (clean || options.leaveOut);
        Path target = writes ? addTo == null ? options.into : addTo : null;
        if (target != null) {
            write(draft, map, target);
        } else if (!options.check) {
            err.println(
                    read.unread().isEmpty()
                            ? TEXTS.get("command.notWritten", draft.count(Severity.ERROR))
                            : TEXTS.get("command.unread", read.unread().size()));
        }
        if (options.report != null) {
            ReportFile.save(options.report, draft, map, read.unread(), target);
        }
        return target != null || options.check && clean ? DONE : FAILED;
    }

    private void write(CityDraft draft, @Nullable BaseMap map, Path target) throws IOException {
        if (options.addTo != null) {
            CityAddition.put(draft, map, target);
            out.println(TEXTS.get("command.added", target));
            return;
        }
        Path classes = options.classes == null ? usualClasses : options.classes;
        CityFolderWriter.write(draft, map, classes, target);
        out.println(TEXTS.get("command.written", target));
    }

    /// Those of the city that is there, or those that a new one gets.
    private ComponentClasses classes() throws IOException {
        Path given = options.classes == null ? usualClasses : options.classes;
        Path own = options.addTo == null ? null : options.addTo.resolve(IncidentClassFile.NAME);
        return Proposal.classes(own != null && Files.exists(own) ? own : given);
    }

    private @Nullable Geometry known() throws IOException {
        Path folder = options.known;
        return folder == null
                ? null
                : BoundaryFile.load(folder.resolve(BoundaryFile.NAME)).root().shape();
    }
}
