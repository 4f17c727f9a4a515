package org.fengqiao.backend.audit;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.fengqiao.domain.city.Sha256;

/// The chain of the flow log: each line's is SHA-256 over the 32 bytes of the one before and the
/// line's canonical form. The first line chains from the epoch of its ledger, so that no log passes
/// for that of another. Pure.
public final class FlowChain {

    private static final String NAME = "fengqiao flow log 1 ";

    private FlowChain() {}

    /// What the first line chains from, under the sequence 0.
    public static Link start(String epoch) {
        return new Link(0, HexFormat.of().formatHex(Sha256.of(NAME + epoch)));
    }

    /// The line's own link.
    public static Link next(Link before, FlowLine line) {
        MessageDigest digest = Sha256.start();
        digest.update(HexFormat.of().parseHex(before.chain()));
        line.feed(digest);
        return new Link(line.sequence(), HexFormat.of().formatHex(digest.digest()));
    }

    /// A line and its chain value.
    ///
    /// @param chain 64 hexadecimal digits in lower case
    public record Link(long sequence, String chain) {

        public Link {
            if (sequence < 0 || !chain.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "no link of the chain: " + sequence + ":" + chain);
            }
        }

        /// Of a text as [#toString] makes it; capitals do no harm.
        ///
        /// @throws IllegalArgumentException if it is none
        static Link of(String text) {
            int colon = text.indexOf(':');
            if (!text.matches("[0-9]{1,18}:[0-9a-fA-F]{64}")) {
                throw new IllegalArgumentException("no SEQ:HASH: '" + text + "'");
            }
            return new Link(
                    Long.parseLong(text.substring(0, colon)),
                    text.substring(colon + 1).toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return sequence + ":" + chain;
        }
    }
}
