package org.jobun.text;

import java.text.Normalizer;

/** Text as it is compared: full-width letters, half-width kana and ligatures as plain ones (Unicode NFKC); never printed. */
public final class Compatible {
    private Compatible() {}

    /** {@code ＡＢＣ１２３} → {@code ABC123}. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
