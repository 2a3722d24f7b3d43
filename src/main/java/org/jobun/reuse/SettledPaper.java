package org.jobun.reuse;

import java.util.Set;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.FilledPaper.Article;
import org.jobun.assembly.FilledPaper.FormHead;
import org.jobun.assembly.FilledPaper.Party;
import org.jobun.assembly.FilledPaper.Signature;
import org.jobun.assembly.FilledPaper.Stamp;
import org.jobun.assembly.FilledPaper.Table;
import org.jobun.assembly.FilledPaper.Text;
import org.jobun.assembly.FilledPaper.Title;
import org.jobun.assembly.FilledText;
import org.jobun.diagnostic.Location;
import org.jobun.document.Inline;

/**
 * Whether a filled paper is the same but for its values ({@link SameButValues}) for every matter that answers alike, whatever
 * its values are: then what is found in it can be said of another matter without filling it.
 *
 * @param undecided places of texts whose words values may decide
 */
record SettledPaper(Set<Location> undecided) implements FilledPaper.Visitor<Boolean> {

    boolean is(FilledPaper paper) {
        return paper.blocks().stream().allMatch(block -> block.accept(this))
                && paper.texts().stream().noneMatch(text -> undecided.contains(text.place()));
    }

    /** A title that begins with a value may begin as the paper is called, or not. */
    @Override
    public Boolean title(Title title) {
        return becomesOneString(title.text())
                && (title.text().isEmpty() || !isOfMatter(title.text().runs().get(0)));
    }

    @Override
    public Boolean formHead(FormHead head) {
        return true;
    }

    @Override
    public Boolean scheduleHead(FilledPaper.ScheduleHead head) {
        return true;
    }

    @Override
    public Boolean stamp(Stamp stamp) {
        return becomesOneString(stamp.text());
    }

    @Override
    public Boolean text(Text text) {
        return true;
    }

    @Override
    public Boolean table(Table table) {
        return true;
    }

    @Override
    public Boolean signature(Signature signature) {
        return signature.parties().stream().map(Party::role).allMatch(SettledPaper::becomesOneString);
    }

    /** 目次 says headings again. */
    @Override
    public Boolean heading(FilledPaper.Heading heading) {
        return heading.text().runs().stream().noneMatch(SettledPaper::isOfMatter);
    }

    @Override
    public Boolean supplement(FilledPaper.Supplement supplement) {
        return true;
    }

    @Override
    public Boolean contents(FilledPaper.Contents contents) {
        return true;
    }

    @Override
    public Boolean deleted(FilledPaper.Deleted deleted) {
        return true;
    }

    @Override
    public Boolean article(Article article) {
        return becomesOneString(article.caption());
    }

    /** A value among references cannot be found again once they are one string. */
    private static boolean becomesOneString(FilledText text) {
        return text.isDone() || text.runs().stream().noneMatch(SettledPaper::isOfMatter);
    }

    private static boolean isOfMatter(FilledText.Run run) {
        return run instanceof FilledText.Done done && done.inline() instanceof Inline.Value value && value.isOfMatter();
    }
}
