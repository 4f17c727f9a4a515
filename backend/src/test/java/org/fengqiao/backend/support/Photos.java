package org.fengqiao.backend.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
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

    /// A picture of noise, some hundred kilobytes that cannot be packed.
    public static byte[] noise() throws IOException {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(20);
        for (int pixel = 0; pixel < 400 * 300; pixel++) {
            image.setRGB(pixel % 400, pixel / 400, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
