package org.jobun.stylefile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jobun.house.MarginText.Picture;

/** Pictures of heads and feet as dots on white paper. */
final class Pictures {
    /** A mark of a municipality has less; a picture with more is refused before it is unpacked. */
    private static final long MOST_DOTS = 16_000_000;

    private Pictures() {}

    /** Empty for what is no picture, is drawn with lines (EMF, WMF, SVG), or has too many dots. */
    static Optional<Picture> read(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long dots = (long) reader.getWidth(0) * reader.getHeight(0);
                return dots > MOST_DOTS ? Optional.empty() : Optional.of(dots(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            // A decoder fails in many ways on a broken file.
            return Optional.empty();
        }
    }

    private static Picture dots(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[3 * width * height];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int dot = image.getRGB(x, y);
                int alpha = dot >>> 24;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    int colour = dot >> shift & 0xFF;
                    rgb[at++] = (byte) ((colour * alpha + 255 * (255 - alpha)) / 255);
                }
            }
        }
        return new Picture(width, height, deflated(rgb));
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] packed = new byte[content.length + content.length / 100 + 64];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        } finally {
            deflater.end();
        }
    }
}
