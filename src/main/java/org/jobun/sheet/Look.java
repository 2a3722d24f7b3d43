package org.jobun.sheet;

import java.util.Optional;
import org.apache.poi.ss.usermodel.IndexedColors;

/** Ground and type of a cell. */
public enum Look {
    HEAD(IndexedColors.GREY_25_PERCENT),
    PLAIN(null),
    GOOD(IndexedColors.LIGHT_GREEN),
    WARNING(IndexedColors.LIGHT_YELLOW),
    ERROR(IndexedColors.ROSE),
    LINK(null);

    private final IndexedColors ground;

    Look(IndexedColors ground) {
        this.ground = ground;
    }

    Optional<IndexedColors> ground() {
        return Optional.ofNullable(ground);
    }
}
