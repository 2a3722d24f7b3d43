package org.jobun.cli;

import org.jobun.issue.FileNames;
import picocli.CommandLine.Option;

/** What the files of sets are called. */
final class NameOptions {
    @Option(
            names = "--names",
            paramLabel = "japanese|ascii",
            description = "ファイルの名前（既定 japanese。ascii は contract.docx など英数字だけ）。 Names of files.")
    private FileNames names = FileNames.JAPANESE;

    FileNames names() {
        return names;
    }
}
