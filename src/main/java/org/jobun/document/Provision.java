package org.jobun.document;

/** 規定: a numbered node of a paper that others may refer to. */
public sealed interface Provision permits Article, Paragraph, Item {
    Anchor anchor();

    Label label();
}
