package org.jobun.text;

/** The comma and full stop of a paper; one paper uses one pair throughout (公用文作成の考え方 I-3). */
public enum Punctuation {
    /** 、。 */
    TEN_MARU('、', '。'),
    /** ，。 */
    COMMA_MARU('，', '。'),
    /** ，． */
    COMMA_PERIOD('，', '．');

    private final char comma;
    private final char period;

    Punctuation(char comma, char period) {
        this.comma = comma;
        this.period = period;
    }

    /** Text written with 、。 in this pair. */
    public String in(String text) {
        if (this == TEN_MARU) {
            return text;
        }
        return text.replace('、', comma).replace('。', period);
    }

    public char comma() {
        return comma;
    }

    public char period() {
        return period;
    }
}
