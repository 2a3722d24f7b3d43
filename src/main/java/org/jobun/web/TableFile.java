package org.jobun.web;

import java.io.IOException;
import org.jobun.review.BesideFiles;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Refusal;

/** A 新旧対照表 that a page shows, as a file to keep. */
public final class TableFile {
    private TableFile() {}

    /**
     * The file.
     *
     * @param before what its name begins with
     * @param format {@code docx}, {@code pdf}, {@code xlsx}; there is no page for another, nor where nothing differs
     */
    public static Answer of(BesideFiles.Table table, String before, String format) throws IOException {
        if (table.papers().isEmpty()) {
            throw Refusal.notFound();
        }
        BesideFiles.Written file = BesideFiles.of(table, format).orElseThrow(Refusal::notFound);
        return Answer.download(before + file.name(), file.mediaType(), file.bytes());
    }
}
