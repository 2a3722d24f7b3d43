package org.jobun.compact;

/** What comes next among the bytes. A number from {@link #FIRST_CLASS} on is a record of that class. */
final class Tag {
    static final int NULL = 0;
    /** An object that came before, by its number. */
    static final int AGAIN = 1;
    /** The object that follows comes again, and gets the next number. */
    static final int SHARED = 2;

    static final int STRING = 3;
    static final int INTEGER = 4;
    static final int LONG = 5;
    static final int TRUE = 6;
    static final int FALSE = 7;
    static final int LIST = 8;
    static final int MAP = 9;
    static final int SORTED_MAP = 10;
    static final int SET = 11;
    static final int SORTED_SET = 12;
    static final int ABSENT = 13;
    static final int PRESENT = 14;
    static final int DATE = 15;
    static final int MONTH = 16;
    static final int DAY_OF_YEAR = 17;
    static final int DECIMAL = 18;
    static final int WHOLE = 19;
    /** One of a few values of a class: of an enumeration, or a constant; by the names of both. */
    static final int CONSTANT = 20;
    /** The record of an object of another class. */
    static final int CONDENSED = 21;

    /** A list that is read when it is asked for anything: the length of what follows, then how much of it comes again. */
    static final int LATE = 22;
    /** One of the objects that whoever reads has already, by its number. */
    static final int GIVEN = 23;

    static final int FIRST_CLASS = 32;

    private Tag() {}
}
