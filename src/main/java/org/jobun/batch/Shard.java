package org.jobun.batch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of the matters of an input is made: every n-th of them.
 *
 * @param number from 1
 * @param of into how many parts they are divided
 */
public record Shard(int number, int of) {
    /** All matters. */
    public static final Shard ALL = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /** The second of three parts as {@code 2/3}; empty where it is not written so. */
    public static Optional<Shard> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return shard.number >= 1 && shard.number <= shard.of ? Optional.of(shard) : Optional.empty();
    }

    /** @param index of a matter, from 0 */
    boolean holds(int index) {
        return index % of == number - 1;
    }
}
