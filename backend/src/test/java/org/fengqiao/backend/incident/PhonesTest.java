package org.fengqiao.backend.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PhonesTest {

    @Test
    void mobileNumbersKeepThreeAndFourDigits() {
        assertEquals("138****1234", Phones.mask("13812341234"));
        assertEquals("138****1234", Phones.mask("138-1234 1234"));
    }

    @Test
    void shortNumbersKeepTwoDigits() {
        assertEquals("****10", Phones.mask("110"));
        assertEquals("****78", Phones.mask("025 8445 678"));
    }

    @Test
    void noPhoneStaysNone() {
        assertNull(Phones.mask(null));
        assertNull(Phones.mask(" "));
    }

    @Test
    void textWithoutDigitsShowsNothing() {
        assertEquals("****", Phones.mask("unknown"));
    }
}
