package org.jobun.document;

/** One method for each kind of {@link Block}, without defaults. */
public interface BlockVisitor<R> {
    R title(Title title);

    R text(TextBlock text);

    R table(Table table);

    R article(Article article);

    R signature(SignatureBlock signature);

    R stampPlace(StampPlace place);

    R heading(Heading heading);

    R contents(Contents contents);
}
