package org.jobun.renewal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the papers lie that were issued of a contract of last year. Safe for several threads. */
public interface IssuedBefore {
    /** Nobody knows: the papers are drafted again. */
    IssuedBefore NOWHERE = (former, part) -> Optional.empty();

    /** In the folders that the table names: those of one matter lie side by side. */
    IssuedBefore IN_FOLDERS = (former, part) -> (part.isEmpty()
                    ? former.folder()
                    : former.folder()
                            .map(first -> first.resolveSibling(former.answers().id() + part)))
            .filter(Files::isDirectory);

    /**
     * The folder of a set; empty where none is known.
     *
     * @param part what the id of one of several contracts has behind that of the matter; empty where there is one
     */
    Optional<Path> folder(Former former, String part) throws IOException;
}
