package org.jobun.render.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.font.Font;
import org.jobun.font.FontFile;

/**
 * The fonts of municipalities that are open, and what was set in them before. Those of the program are open for all.
 * Safe for several threads.
 */
final class OpenFonts {
    /** Municipalities have few fonts; a server may see any number of municipalities. */
    private static final int MOST_FONTS = 32;

    /** Fonts × sizes for which is kept what was set; a catalog has a handful. */
    private static final int MOST_SIZES = 64;

    private final Map<FontFile, Optional<Font>> own = new ConcurrentHashMap<>();
    private final Map<Setting, SetBefore> set = new ConcurrentHashMap<>();
    /** 1 for letters that the program's fonts have and that are set on no other; threads may find out the same one twice. */
    private final byte[] plain = new byte[1 << 16];

    private record Setting(List<Font> own, Font font, int size) {}

    /** The fonts of a municipality's papers. A font that cannot be read after all gives no glyphs. */
    FontChain of(List<FontFile> fonts) {
        if (own.size() > MOST_FONTS) {
            own.clear();
        }
        List<Font> opened = fonts.stream()
                .flatMap(font -> own.computeIfAbsent(font, OpenFonts::opened).stream())
                .toList();
        return new FontChain(this, opened);
    }

    private static Optional<Font> opened(FontFile font) {
        try {
            return Optional.of(new Font(font.path(), font.bytes()))
                    .filter(opened -> opened.file().isSound());
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** What was set before in a font and size. */
    SetBefore before(FontChain fonts, Font font, int size) {
        if (set.size() > MOST_SIZES) {
            set.clear();
        }
        return set.computeIfAbsent(new Setting(fonts.own(), font, size), fresh -> new SetBefore());
    }

    /** True for a letter that is known to be shown as it is. */
    boolean isPlain(char letter) {
        return plain[letter] == 1;
    }

    void setPlain(char letter) {
        plain[letter] = 1;
    }
}
