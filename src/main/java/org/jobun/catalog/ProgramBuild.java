package org.jobun.catalog;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.Optional;
import java.util.zip.CRC32;

/** Which build of the program this is, told from its jar. */
final class ProgramBuild {
    /** Bytes at the end of a jar that are looked at: there it lists the sums of all that is in it. */
    private static final int LIST = 1 << 19;

    private ProgramBuild() {}

    /** What tells this build from another; empty where the program does not run from a jar. */
    static Optional<String> name() {
        CodeSource source = ProgramBuild.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            File jar = new File(source.getLocation().toURI());
            return jar.isFile() ? Optional.of(name(jar)) : Optional.empty();
        } catch (URISyntaxException | IOException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String name(File jar) throws IOException {
        CRC32 sum = new CRC32();
        try (RandomAccessFile in = new RandomAccessFile(jar, "r")) {
            byte[] end = new byte[(int) Math.min(LIST, in.length())];
            in.seek(in.length() - end.length);
            in.readFully(end);
            sum.update(end);
        }
        return jar.length() + "-" + Long.toHexString(sum.getValue());
    }
}
