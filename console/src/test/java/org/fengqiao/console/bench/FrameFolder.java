package org.fengqiao.console.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Keeps sampled frames as pictures, to be looked at: as they were shown in the middle of a motion,
/// and beside it the same view drawn from nothing.
final class FrameFolder {

    private final String folder;
    private final String run;
    private final int width;

    /// @param folder empty keeps nothing
    /// @param run begins the names of the files
    /// @param width columns of a frame
    FrameFolder(String folder, String run, int width) {
        this.folder = folder;
        this.run = run;
        this.width = width;
    }

    void keep(String name, int[] shown, int[] drawnAnew) {
        if (!folder.isEmpty()) {
            write(run + "-" + name + "-shown.png", shown);
            write(run + "-" + name + "-redrawn.png", drawnAnew);
        }
    }

    private void write(String name, int[] pixels) {
        int height = pixels.length / width;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        try {
            Path file = Files.createDirectories(Path.of(folder)).resolve(name);
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
