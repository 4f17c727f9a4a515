package org.fengqiao.console.app;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.console.intake.Choosers;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// The platform's own dialogs for files and folders.
final class IntakeChoosers implements Choosers {

    private static final Texts TEXTS = Texts.of("intake");

    private final Window owner;

    IntakeChoosers(Window owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> files() {
        List<String> endings = new ArrayList<>();
        Formats.ENDINGS.forEach(ending -> endings.add("*." + ending));
        endings.add("*.pbf");
        FileChooser chooser = chooser("files.choose");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(TEXTS.get("files.kinds"), endings),
                        new ExtensionFilter(TEXTS.get("files.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> target() {
        return path(chooser("window.cityFolder").showSaveDialog(owner));
    }

    @Override
    public Optional<Path> city() {
        return folder("window.existing");
    }

    @Override
    public Optional<Path> known() {
        return folder("city.known");
    }

    private Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.get(title));
        return path(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> classes() {
        FileChooser chooser = chooser("city.classes");
        chooser.getExtensionFilters().add(new ExtensionFilter("JSON", "*.json"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> report() {
        FileChooser chooser = chooser("bottom.report");
        chooser.setInitialFileName("report.json");
        return path(chooser.showSaveDialog(owner));
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.get(title));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
