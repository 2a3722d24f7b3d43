package org.jobun.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is by its first bytes: names of files are often wrong, most of all where a person renamed one. */
public enum FileKind {
    /** An OOXML workbook: .xlsx, .xlsm. */
    WORKBOOK,
    /** A workbook with a password. */
    LOCKED,
    /** A workbook that is not OOXML: .xls, .xlsb, .ods, .numbers. */
    OTHER_BOOK,
    TEXT;

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** What a file is; it must be readable. */
    public static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(OLE.length);
        }
        if (Arrays.equals(head, OLE)) {
            return ofCompound(file);
        }
        if (new String(head, StandardCharsets.ISO_8859_1).startsWith("PK")) {
            return ofArchive(file);
        }
        return TEXT;
    }

    /** [MS-OFFCRYPTO] 2.3.4.4: a workbook with a password is a stream of that name. */
    private static FileKind ofCompound(Path file) {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            return compound.getRoot().hasEntryCaseInsensitive("EncryptedPackage") ? LOCKED : OTHER_BOOK;
        } catch (IOException | RuntimeException damaged) {
            return OTHER_BOOK;
        }
    }

    private static FileKind ofArchive(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            boolean ooxml =
                    archive.getEntry("[Content_Types].xml") != null && archive.getEntry("xl/workbook.bin") == null;
            return ooxml ? WORKBOOK : OTHER_BOOK;
        } catch (ZipException damaged) {
            // Its own reader says what is wrong.
            return WORKBOOK;
        }
    }
}
