package org.fengqiao.cityimport.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Which encoding text is in: what its mark says, else UTF-8 where it is UTF-8, else GB 18030
/// (which holds GBK and GB 2312) where it is likely to be that, else Windows-1252.
final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Encodings() {}

    static Charset guess(byte[] bytes) {
        return marked(bytes)
                .orElseGet(() ->
                        decodes(bytes, StandardCharsets.UTF_8)
                                ? StandardCharsets.UTF_8
                                : decodes(bytes, GB18030) && isChinese(bytes)
                                        ? GB18030
                                        : Charset.forName("windows-1252"));
    }

    /// Chinese signs are nearly all two high bytes; a European letter with an accent is one, with a
    /// plain letter after it, which happens to be a rare Chinese sign.
    private static boolean isChinese(byte[] bytes) {
        int pairs = 0;
        int mixed = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] < 0) {
                pairs++;
                mixed += bytes[i + 1] < 0 ? 0 : 1;
                i++;
            }
        }
        return 2 * mixed <= pairs;
    }

    /// Without the byte order mark.
    static String text(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> marked(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false; // the answer, not a failure
        }
    }
}
