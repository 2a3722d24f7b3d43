package org.jobun.bench;

/** How a line looks; the names of the styles in the peers' templates. */
enum Look {
    STAMP,
    TITLE,
    HEAD,
    CELL,
    BODY,
    CAPTION,
    ARTICLE,
    PARAGRAPH,
    ITEM,
    DATE,
    ROLE,
    SIGNATURE
}
