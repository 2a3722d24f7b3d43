package org.jobun.diagnostic;

/**
 * A place in a file that somebody wrote.
 *
 * @param file path as the user knows it, e.g. {@code clauses/payment/payment.md}
 * @param line from 1; 0 when the whole file is meant
 * @param column in characters, from 1; 0 when the whole line is meant
 * @param length of the marked text in characters; 0 when unknown
 * @param excerpt the line itself, or empty
 */
public record Location(String file, int line, int column, int length, String excerpt) implements Comparable<Location> {

    /** A whole file. */
    public static Location ofFile(String file) {
        return new Location(file, 0, 0, 0, "");
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** Of what tells most of them apart. Written out: what Java makes for records it links at the first use, a millisecond at each start. */
    @Override
    public int hashCode() {
        return 31 * (31 * file.hashCode() + line) + column;
    }

    /** {@code clauses/a.md:14:6}, as far as the place is known. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(file);
        if (line > 0) {
            out.append(':').append(line);
            if (column > 0) {
                out.append(':').append(column);
            }
        }
        return out.toString();
    }
}
