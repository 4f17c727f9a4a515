package org.fengqiao.backend.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// Pictures to send.
public final class Photos {

    private Photos() {}

    /// A black picture of 40 by 30 pixels.
    public static byte[] black(String format) throws IOException {
        return picture(format, 40);
    }

    /// A black picture of 30 pixels height, whose content differs with its width.
    public static byte[] picture(String format, int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
