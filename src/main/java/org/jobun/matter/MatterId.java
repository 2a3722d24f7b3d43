package org.jobun.matter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jobun.text.Compatible;

/** 案件番号: what a matter is known by; also the name of its folder, on every system. */
public final class MatterId {
    /**
     * Latin and Japanese letters, digits, and what stands between them in numbers of contracts: 情第12号, R8-012（2）. No dot, slash,
     * space or sign of a shell, none of the names that Windows keeps for devices.
     */
    private static final Pattern FORM = Pattern.compile(
            "(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])$)" + "[A-Za-z0-9\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
                    + "[A-Za-z0-9\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・()_-]{0,79}");

    /** Bytes in UTF-8: with what is written beside a folder while it is made, a name has 255 at most. */
    private static final int LONGEST = 200;

    private MatterId() {}

    /** The same in the form that folders and comparisons take: full-width letters, digits and signs become narrow. */
    public static String of(String written) {
        return Compatible.of(written).strip();
    }

    public static boolean isValid(String id) {
        return FORM.matcher(id).matches() && id.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /** Equal for ids that name the same folder on Windows, to which A and a are the same. */
    public static String folded(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
