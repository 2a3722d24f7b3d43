package org.jobun.web.http;

/** An action that cannot be done, with the page or problem that says why. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String hint;

    /**
     * A refusal.
     *
     * @param status of HTTP, 400 to 599
     * @param sentence what is the matter, for an officer
     * @param hint what to do, or empty
     */
    public Refusal(int status, String sentence, String hint) {
        super(sentence, null, false, false);
        this.status = status;
        this.hint = hint;
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
}
