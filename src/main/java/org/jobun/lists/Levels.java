package org.jobun.lists;

import java.util.ArrayList;
import java.util.List;

/** At which level items of a list stand: a mark of a family that was seen goes back to it, one of another goes one level down. */
final class Levels {
    private static final String PARTS = "number";

    private final List<String> open = new ArrayList<>();

    /** The level of an item with a mark, from 1. */
    int of(String family) {
        int at = open.indexOf(family);
        if (at < 0 && family.matches(PARTS + "[2-9]")) {
            int parts = family.charAt(family.length() - 1) - '0';
            at = open.indexOf(parts == 2 ? PARTS : PARTS + (parts - 1)) + 1;
            // 1.1 without a 1 before it stands below whatever is open.
            at = at == 0 ? open.size() : at;
        } else if (at < 0) {
            at = open.size();
        }
        return put(at, family);
    }

    /**
     * The level of an item that says itself how deep it stands.
     *
     * @param kind heading, list, indentation
     * @param depth larger for what stands deeper
     */
    int of(String kind, int depth) {
        int at = 0;
        while (at < open.size() && !isAsDeep(open.get(at), kind, depth)) {
            at++;
        }
        boolean known = at < open.size();
        boolean heading = kind.equals(Line.HEADING);
        return put(known ? at : heading ? above(kind) : open.size(), kind + ":" + depth);
    }

    private static boolean isAsDeep(String mark, String kind, int depth) {
        return mark.startsWith(kind + ":") && Integer.parseInt(mark.substring(kind.length() + 1)) >= depth;
    }

    /** A heading ends every list; it stands below the headings above it only. */
    private int above(String kind) {
        int at = open.size();
        while (at > 0 && !open.get(at - 1).startsWith(kind + ":")) {
            at--;
        }
        return at;
    }

    private int put(int at, String mark) {
        open.subList(Math.min(at, open.size()), open.size()).clear();
        open.add(mark);
        return open.size();
    }
}
