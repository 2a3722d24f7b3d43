package org.jobun.web.http;

/** An action that cannot be done, with the page or problem that says why. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String hint;
    private final transient Way way;

    /** Where a person goes on: a page of ours, and what it is called. */
    public record Way(String href, String words) {}

    /**
     * A refusal.
     *
     * @param status of HTTP, 400 to 599
     * @param sentence what is the matter, for an officer
     * @param hint what to do, or empty
     */
    public Refusal(int status, String sentence, String hint) {
        this(status, sentence, hint, new Way("/matters", "案件の一覧へ"));
    }

    /** The same with another way on. */
    public Refusal(int status, String sentence, String hint, Way way) {
        super(sentence, null, false, false);
        this.status = status;
        this.hint = hint;
        this.way = way;
    }

    /** Nothing is there, or nothing that this person may see: the answer is the same. */
    public static Refusal notFound() {
        return new Refusal(404, "お探しのページはありません。", "一覧から選び直してください。");
    }

    public int status() {
        return status;
    }

    public String hint() {
        return hint;
    }

    public Way way() {
        return way;
    }
}
