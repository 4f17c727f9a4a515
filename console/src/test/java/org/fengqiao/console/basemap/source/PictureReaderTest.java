package org.fengqiao.console.basemap.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.fengqiao.console.basemap.TestTiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

    private static SourceFault faultOf(byte[] bytes) {
        return assertThrows(SourceException.class, () -> PictureReader.read(bytes, 256)).fault();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureIsRead(String format) throws SourceException {
        int[] pixels = PictureReader.read(TestTiles.plain(format, 256, 0x204060), 256);
        assertEquals(256 * 256, pixels.length);
        assertTrue(Math.abs((pixels[9] & 255) - 0x60) < 4, Integer.toHexString(pixels[9]));
        assertEquals(255, pixels[9] >>> 24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void halfAPictureIsNotDrawn(String format) {
        byte[] whole = TestTiles.noise(format, 256);
        for (int part = 1; part < 10; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);
            assertEquals(SourceFault.TRUNCATED, faultOf(cut), format + " cut at " + part + "/10");
        }
    }

    @Test
    void aPageUnderTheNameOfATileIsQuoted() {
        byte[] page = text("<!DOCTYPE html><html><title>Sign in, please</title></html>");
        SourceException lie =
                assertThrows(SourceException.class, () -> PictureReader.read(page, 256));
        assertEquals(SourceFault.NOT_A_PICTURE, lie.fault());
        assertTrue(lie.toString().contains("Sign in, please"), lie.toString());
        assertTrue(lie.say().contains("Sign in, please"), lie.say());
    }

    @Test
    void theReportOfAWmsIsSaidInItsWords() {
        byte[] report =
                text(
                        "<?xml version='1.0'?><ServiceExceptionReport><ServiceException>Layer roads"
                                + " is unknown</ServiceException></ServiceExceptionReport>");
        SourceException said =
                assertThrows(SourceException.class, () -> PictureReader.read(report, 256));
        assertEquals(SourceFault.SERVER_SAYS, said.fault());
        assertTrue(said.say().contains("Layer roads is unknown"), said.say());
    }

    @Test
    void nothingIsNoPicture() {
        assertEquals(SourceFault.NOT_A_PICTURE, faultOf(new byte[0]));
    }

    @Test
    void aTileOfAnotherSizeIsNotStretched() {
        assertEquals(SourceFault.WRONG_SIZE, faultOf(TestTiles.plain("png", 512, 0)));
    }

    /// A head that says 60,000 × 60,000 would take 14 GB.
    @Test
    void aBombIsNotUnfolded() {
        byte[] bomb = TestTiles.plain("png", 256, 0);
        ByteBuffer head = ByteBuffer.wrap(bomb);
        head.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        head.putInt(29, (int) sum.getValue());
        assertEquals(SourceFault.WRONG_SIZE, faultOf(bomb));
    }

    /// Whatever bits are flipped, there is either a picture or a fault.
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void damagedPicturesEndInAFaultAtWorst(String format) {
        byte[] whole = TestTiles.noise(format, 64);
        Random random = new Random(11);
        int faults = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int flips = 0; flips < 8; flips++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertEquals(64 * 64, PictureReader.read(damaged, 64).length);
            } catch (SourceException fault) {
                faults++;
            }
        }
        assertTrue(faults > 0, "no damage was noticed");
    }
}
