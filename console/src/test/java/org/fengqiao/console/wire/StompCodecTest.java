package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StompCodecTest {

    private final StompDecoder decoder = new StompDecoder();

    @Test
    void aFrameIsCommandHeadersAndBody() throws StompFormatException {
        StompFrame frame =
                decoder.decode("MESSAGE\nsubscription:s1\ndestination:/topic/a\n\nhello\0")
                        .getFirst();
        assertEquals("MESSAGE", frame.command());
        assertEquals(Map.of("subscription", "s1", "destination", "/topic/a"), frame.headers());
        assertEquals("hello", frame.body());
    }

    @Test
    void carriageReturnsBeforeLineFeedsBelongToTheLineEnd() throws StompFormatException {
        StompFrame frame =
                decoder.decode("CONNECTED\r\nversion:1.2\r\nheart-beat:0,0\r\n\r\n\0").getFirst();
        assertEquals("1.2", frame.headers().get("version"));
    }

    @Test
    void lineEndsBetweenFramesAreHeartBeats() throws StompFormatException {
        assertEquals(List.of(), decoder.decode("\n"));
        assertEquals(List.of(), decoder.decode("\r\n\n"));
        assertEquals(2, decoder.decode("RECEIPT\n\n\0\n\r\nRECEIPT\n\n\0\n").size());
    }

    @Test
    void aFrameMayComeInPieces() throws StompFormatException {
        assertEquals(List.of(), decoder.decode("MESS"));
        assertEquals(List.of(), decoder.decode("AGE\nsubscription:s1\n"));
        assertEquals(List.of(), decoder.decode("\nhel"));
        assertEquals("hello", decoder.decode("lo\0").getFirst().body());
    }

    @Test
    void contentLengthCountsBytesAndLetsNulsThrough() throws StompFormatException {
        StompFrame frame = decoder.decode("MESSAGE\ncontent-length:8\n\n枫\0桥x\0").getFirst();
        assertEquals("枫\0桥x", frame.body());
    }

    @Test
    void headersAreUnescapedExceptInConnected() throws StompFormatException {
        StompFrame frame = decoder.decode("MESSAGE\nnote:a\\cb\\\\c\\nd\\re\n\n\0").getFirst();
        assertEquals("a:b\\c\nd\re", frame.headers().get("note"));
        StompFrame connected = decoder.decode("CONNECTED\nserver:a\\cb\n\n\0").getFirst();
        assertEquals("a\\cb", connected.headers().get("server"));
    }

    @Test
    void theFirstOfARepeatedHeaderCounts() throws StompFormatException {
        assertEquals(
                "1", decoder.decode("MESSAGE\nfoo:1\nfoo:2\n\n\0").getFirst().headers().get("foo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message\n\n\0",
                "\u0001\u0002\n\n\0",
                "MESSAGE\nno colon\n\n\0",
                "MESSAGE\nfoo:a\\tb\n\n\0",
                "MESSAGE\nfoo:trailing\\\n\n\0",
                "MESSAGE\ncontent-length:many\n\n\0",
                "MESSAGE\ncontent-length:-1\n\n\0",
                "MESSAGE\ncontent-length:99999999\n\n\0",
                "MESSAGE\ncontent-length:2\n\nabc\0"
            })
    void whatIsNoStompIsRefused(String text) {
        StompFormatException e =
                assertThrows(StompFormatException.class, () -> decoder.decode(text));
        assertTrue(String.valueOf(e.getMessage()).length() > 10);
    }

    @Test
    void anEndlessFrameIsRefused() {
        String chunk = "x".repeat(1 << 20);
        assertThrows(
                StompFormatException.class,
                () -> {
                    decoder.decode("MESSAGE\n\n");
                    for (int i = 0; i < 9; i++) {
                        decoder.decode(chunk);
                    }
                });
    }

    @Test
    void encodingGivesTheLiteralFrame() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("destination", "/app/commands");
        headers.put("note", "a:b\n");
        assertEquals(
                "SEND\ndestination:/app/commands\nnote:a\\cb\\n\ncontent-length:6\n\n枫桥\0",
                new StompFrame("SEND", headers, "枫桥").encode());
        assertEquals(
                "CONNECT\naccept-version:1.2\nhost:a:b\n\n\0",
                new StompFrame(
                                "CONNECT",
                                new LinkedHashMap<>(
                                        new java.util.TreeMap<>(
                                                Map.of("accept-version", "1.2", "host", "a:b"))),
                                "")
                        .encode());
    }

    @Test
    void whatIsEncodedIsDecodedAgain() throws StompFormatException {
        StompFrame frame =
                new StompFrame("SEND", Map.of("k:e\\y", "v\r\na:l\\u"), "body\0with nul");
        StompFrame back = decoder.decode(frame.encode()).getFirst();
        assertEquals("v\r\na:l\\u", back.headers().get("k:e\\y"));
        assertEquals(frame.body(), back.body());
    }
}
