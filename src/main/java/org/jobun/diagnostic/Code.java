package org.jobun.diagnostic;

import static org.jobun.diagnostic.Severity.ERROR;
import static org.jobun.diagnostic.Severity.NOTE;
import static org.jobun.diagnostic.Severity.WARNING;

/**
 * Stable names of the kinds of problem. What each says stands in {@code diagnostics_ja.properties} and
 * {@code diagnostics_en.properties}: found, expected, hint.
 */
public enum Code {
    /** A file is not there or cannot be read. */
    SRC_01(ERROR),
    /** Not UTF-8. */
    SRC_02(ERROR),
    /** YAML syntax. */
    SRC_03(ERROR),
    /** The same key twice. */
    SRC_04(ERROR),
    /** A key that nothing knows. */
    SRC_05(ERROR),
    /** A list, a map or a plain value where another was expected. */
    SRC_06(ERROR),
    /** A character that cannot stand in a paper: control character, lone surrogate, noncharacter. */
    SRC_07(ERROR),
    /** A file larger than any of these files needs to be. */
    SRC_08(ERROR),

    /** Front matter missing, or a key of it. */
    CLS_01(ERROR),
    /** The id does not agree with the path. */
    CLS_02(ERROR),
    /** Depth of a block that skips a level. */
    CLS_03(ERROR),
    /** A mark {…} or a condition that cannot be read. */
    CLS_04(ERROR),
    /** The same label twice in a clause. */
    CLS_05(ERROR),
    /** Two versions of a clause hold on the same day. */
    CLS_06(ERROR),
    /** A reference [[…]] that cannot be read. */
    CLS_07(ERROR),
    /** FreeMarker that cannot be read. */
    CLS_08(ERROR),
    /** FreeMarker that clause authors may not use. */
    CLS_09(ERROR),
    /** A value of the front matter that is none of those allowed. */
    CLS_10(ERROR),
    /** FreeMarker that could not be carried out for this matter. */
    CLS_11(ERROR),
    /** A paper that becomes longer than any paper is. */
    CLS_20(ERROR),

    /** A fact that the vocabulary does not know. */
    FCT_01(ERROR),
    /** A value of the wrong type. */
    FCT_02(ERROR),
    /** A choice answered by a value it does not have. */
    FCT_03(ERROR),
    /** A value that a chosen clause needs and the matter does not give. */
    FCT_04(WARNING),
    /** A code whose check digit is wrong. */
    FCT_05(ERROR),
    /** Dates out of order. */
    FCT_06(ERROR),
    /** A choice that a condition asks for and nobody answered. */
    FCT_07(ERROR),
    /** A municipality without a profile. */
    FCT_08(ERROR),
    /** Amounts of the parts that do not add up to the whole. */
    FCT_12(ERROR),
    /** The date that decides on versions and laws is missing. */
    FCT_09(WARNING),
    /** No date from which a paper could be made. */
    FCT_11(ERROR),
    /** A computed value that somebody wrote. */
    FCT_13(ERROR),
    /** A list or a group where one value belongs. */
    FCT_14(ERROR),
    /** One value, or a row without columns, where a list belongs. */
    FCT_15(ERROR),
    /** Two parties called alike, or one party on both sides. */
    FCT_16(ERROR),
    /** A firm twice among the members of a consortium. */
    FCT_17(ERROR),
    /** A 法人番号 and a registration number of a company that disagree. */
    FCT_18(WARNING),
    /** A registration number that is not that of a company. */
    FCT_19(WARNING),
    /** A row of a list that skips a level. */
    FCT_20(ERROR),
    /** An id that cannot name a file. */
    FCT_10(ERROR),

    /** A reference to something that is nowhere in the catalog. */
    REF_01(ERROR),
    /** A reference to a clause that is not chosen for this matter. */
    REF_02(ERROR),
    /** A reference to a label that the chosen version does not have, or whose block is left out. */
    REF_03(ERROR),
    /** A reference to a ただし書, 後段 … that the provision does not have. */
    REF_04(ERROR),
    /** A reference to a paper that is not in this set. */
    REF_05(ERROR),

    /** A number or place of a provision that an author typed. */
    REF_06(WARNING),
    /** The name of a paper typed before a reference that names it. */
    REF_07(WARNING),
    /** A paper that names others which are not made with it. */
    REF_08(WARNING),
    /** A reference to an article that was deleted. */
    REF_20(ERROR),
    /** What a paper cites of itself or of another that can never hold it. */
    REF_40(ERROR),
    /** What a paper says it has in place of another provision, and one of them is not there. */
    REF_41(ERROR),
    /** What only papers cite that are made on demand, and the cited paper can never hold. */
    REF_42(WARNING),

    /** A statute or provision that the table does not know. */
    LAW_01(ERROR),
    /** A provision that is not in force on the deciding date. */
    LAW_02(ERROR),
    /** A penalty that is not known to be settled on the deciding date. */
    LAW_03(ERROR),
    /** A rule of the municipality that its profile does not give for the deciding date. */
    LAW_04(ERROR),

    /** A span of the law table that names a source which the list of sources does not have. */
    LAW_07(ERROR),
    /** A span of the law table whose text nobody read, and which does not say what is open. */
    LAW_08(WARNING),
    /** An approved clause that rests on provisions of which something is not confirmed. */
    LAW_09(NOTE),
    /** A rule of the municipality that was promulgated only after the deciding date. */
    LAW_10(ERROR),
    /** An amount of a body's own rules above what the state allows. */
    MON_01(ERROR),

    /** Two alternatives both apply. */
    SEL_01(ERROR),
    /** None of the alternatives applies. */
    SEL_02(ERROR),
    /** A clause that another one requires is missing. */
    SEL_03(ERROR),
    /** A version that no longer holds on the day of making. */
    SEL_04(WARNING),
    /** A clause that is not approved yet. */
    SEL_05(WARNING),
    /** A clause that was withdrawn. */
    SEL_06(NOTE),

    /** The same clause twice in one paper. */
    SEL_07(ERROR),

    /** A rule of rules.yaml. */
    RUL_01(ERROR),

    /** An entry that a catalog laid over ours repeats without saying that it replaces it. */
    OVL_01(ERROR),
    /** An entry is to be replaced or withdrawn that is not below. */
    OVL_02(ERROR),
    /** An entry is to be replaced, and what replaces it is not there. */
    OVL_03(ERROR),
    /** An entry of ours is replaced. */
    OVL_04(NOTE),
    /** An entry of ours is withdrawn. */
    OVL_05(NOTE),
    /** A file of the catalog that nothing reads. */
    OVL_06(WARNING),
    /** One id for two things of the same catalog. */
    OVL_07(ERROR),
    /** What adds to an entry that is not there. */
    OVL_08(ERROR),
    /** A rule of ours says what it says in other words. */
    OVL_09(NOTE),

    /** A template line that cannot be read. */
    TPL_01(ERROR),
    /** A template names a clause that is nowhere. */
    TPL_02(ERROR),
    /** A paper that was asked for and does not exist. */
    TPL_03(ERROR),
    /** A clause that no template uses. */
    TPL_04(WARNING),

    /** A title with notation, which stands in no text. */
    TPL_05(ERROR),
    /** Two headings of one rank with the same label. */
    TPL_20(ERROR),
    /** A heading below which no clause stands. */
    TPL_21(ERROR),
    /** Contents of a paper without chapters. */
    TPL_22(ERROR),
    /** A branch before which no article stands. */
    TPL_23(ERROR),
    /** A branch in a paper whose numbers have none. */
    TPL_24(ERROR),
    /** A section outside of a chapter. */
    TPL_25(ERROR),
    /** A heading, or another 附則, behind 附則. */
    TPL_26(ERROR),
    /** An article that is deleted and printed in one paper. */
    TPL_27(ERROR),

    /** A mark of the notation left in a finished paper. */
    DOC_01(ERROR),
    /** Doubled or misplaced punctuation. */
    DOC_02(ERROR),
    /** The paper uses party words other than those of the house. */
    DOC_03(WARNING),
    /** A term used before its definition. */
    DOC_04(WARNING),
    /** A term defined twice. */
    DOC_05(WARNING),
    /** A term defined and never used. */
    DOC_06(WARNING),

    /** A word for a party that an author typed. */
    DOC_07(WARNING),

    /** A term that nothing in the set defines. */
    DOC_08(WARNING),

    /** A word that the house calls otherwise, typed. */
    DOC_09(WARNING),
    /** A figure that bodies settle, typed. */
    DOC_10(WARNING),

    /** A character that no font has. */
    FNT_01(WARNING),
    /** A variant of a character that cannot be kept. */
    FNT_02(WARNING),
    /** A font file of a municipality that is not TrueType. */
    FNT_03(ERROR),
    /** A font that may not be embedded. */
    FNT_04(ERROR),
    /** A font without a table that embedding needs. */
    FNT_05(ERROR),

    /** A fault of the program, met at one matter. */
    PRG_01(ERROR),

    /** 〓 in a value: a letter that somebody could not type. */
    FNT_06(WARNING),

    /** The folder for the papers cannot be written. */
    OUT_01(ERROR),
    /** An unknown format. */
    OUT_02(ERROR),
    /** What a paper shall be compared with cannot be read. */
    OUT_03(ERROR),
    /** A paper that has no earlier file to be compared with. */
    OUT_04(NOTE),
    /** A file of a set was edited by hand: it stays, the new one is written beside it. */
    OUT_05(WARNING),
    /** Two matters of one command with the same id. */
    OUT_06(ERROR),
    /** The folder of a set holds that of another matter. */
    OUT_07(ERROR),
    /** A folder that is to be compared holds no papers. */
    OUT_08(ERROR),

    /** A file that is no Word file, whatever its name. */
    WRD_01(ERROR),
    /** A Word file with a password. */
    WRD_02(ERROR),
    /** A file of Word 97 to 2003. */
    WRD_03(ERROR),
    /** A Word file that is damaged or cut off. */
    WRD_04(ERROR),
    /** A Word file that unpacks to more than any paper needs. */
    WRD_05(ERROR),
    /** A Word file whose parts have names that no Word file has. */
    WRD_06(ERROR),
    /** A Word file with a document type, by which XML takes in other files. */
    WRD_07(ERROR),
    /** A Word file with macros or controls that run. */
    WRD_08(ERROR),
    /** An Office file without a text document. */
    WRD_09(ERROR),
    /** A Word file that loads something from elsewhere. */
    WRD_10(ERROR),
    /** A Word file in the strict form of Office Open XML. */
    WRD_11(ERROR),
    /** A file that is not there or cannot be read. */
    WRD_12(ERROR),

    /** An input of a batch that cannot be read. */
    BAT_01(ERROR),
    /** A column that no fact has. */
    BAT_02(ERROR),
    /** The same column twice. */
    BAT_03(ERROR),
    /** Merged cells: only the first holds the value. */
    BAT_04(WARNING),
    /** A hidden column, which is read all the same. */
    BAT_05(NOTE),
    /** A hidden row, which is made all the same. */
    BAT_06(WARNING),
    /** The same number of a matter twice. */
    BAT_07(ERROR),
    /** A firm in two consortia for one tender. */
    BAT_08(ERROR),
    /** A firm described in two ways. */
    BAT_09(WARNING),
    /** A batch is at work in the folder. */
    BAT_10(ERROR),
    /** Rows of a list for a matter that is not there. */
    BAT_11(WARNING),
    /** A shard that is missing, unfinished or of another input. */
    BAT_12(ERROR),
    /** A row without what every row needs. */
    BAT_13(ERROR),
    /** A formula that went wrong. */
    BAT_14(ERROR),
    /** A formula whose result is not in the file. */
    BAT_15(ERROR),
    /** A workbook with a password. */
    BAT_16(ERROR),
    /** A workbook of another format. */
    BAT_17(ERROR),
    /** A sheet that nobody reads. */
    BAT_18(WARNING),
    /** A hidden sheet, which is read all the same. */
    BAT_19(NOTE),
    /** Sets of an earlier input in the folder. */
    BAT_20(WARNING),
    /** A column that every sheet needs is not there. */
    BAT_21(ERROR),
    /** An input without a matter. */
    BAT_22(ERROR),
    /** How a text file was read. */
    BAT_23(NOTE),
    /** More columns than the workbook of results has room for. */
    BAT_24(ERROR),

    /** A style file that makes no sense as a whole. */
    LOK_01(ERROR),
    /** A style file whose pages leave no room for text. */
    LOK_02(ERROR),
    /** A style file whose text is set vertically. */
    LOK_03(WARNING),
    /** Something in a head or foot of a style file that cannot be taken along. */
    LOK_04(ERROR),
    /** A style file for a municipality that has no profile. */
    LOK_05(WARNING),
    /** A style file whose text is set in columns. */
    LOK_06(WARNING),
    /** Looks of a style file that Word papers take over and PDF does not. */
    LOK_07(WARNING),

    /** A Word file that does not say what it was made from. */
    RDB_01(ERROR),
    /** A Word file whose record of its making was altered. */
    RDB_02(ERROR),
    /** A Word file in which a reference, or what one means, stands twice: it cannot be worded again. */
    RDB_03(ERROR),
    /** A result that would be written over what it is made from. */
    RDB_04(ERROR),
    /** A matter that is not the one from which a Word file was made. */
    RDB_05(ERROR),
    /** A number by which no difference of a returned file is called. */
    RDB_06(ERROR),
    /** Differences of a returned file that were to be taken over and cannot. */
    RDB_07(ERROR),
    /** A contract that runs across a day on which cited law changes. */
    LAW_05(NOTE),

    /** Something about the law that is not confirmed, and the clause that would need it. */
    LAW_06(NOTE),
    /** A matter that a clause's commentary leaves to be confirmed. */
    CLS_12(NOTE),

    /** A formula that cannot be read, or a fact in it that there is not. */
    FCT_31(ERROR),
    /** Units of a formula that do not fit. */
    FCT_32(ERROR),
    /** Amounts that follow from each other in a circle. */
    FCT_33(ERROR),
    /** An amount that can have a fraction, without rounding. */
    FCT_34(ERROR),
    /** An amount that comes out as no amount can be. */
    FCT_35(WARNING),
    /** A value of a choice named by a word that asks in conditions whether there is an answer. */
    FCT_36(ERROR),

    /** A 別表 that stands before an article. */
    TPL_30(ERROR),
    /** A 別表 that no article names. */
    TPL_31(ERROR),
    /** The label of a 別表, or of a row of it, twice in a paper. */
    TPL_32(ERROR),
    /** A row with a label that shows no number. */
    TPL_33(ERROR),

    /** A row of a table where no table is, or text behind a table that belongs to nothing. */
    CLS_21(ERROR),
    /** A row of a table with more or fewer cells than its table has columns. */
    CLS_22(ERROR),

    /** A mark of another notation, which is printed as it stands. */
    CLS_13(WARNING),

    /** 並びに without 及び, 若しくは without 又は. */
    KOY_01(WARNING),
    /** ただし or この場合において in a wrong place. */
    KOY_02(WARNING),
    /** A comma or conjunction in a row of nouns. */
    KOY_03(WARNING),
    /** A word that legal offices write otherwise. */
    KOY_04(WARNING),
    /** Width that the house style decides on. */
    KOY_05(WARNING),

    /** A file that a matter names and that is not read. */
    FIL_01(ERROR),
    /** A fact that both a matter and the file of its specification give. */
    FIL_02(ERROR),
    /** What belongs in the matter itself, in the file of its specification. */
    FIL_03(ERROR),

    /** A file of lists that cannot be read, or holds none. */
    IMP_01(ERROR),
    /** A table that is no list of the vocabulary, or one of several. */
    IMP_02(WARNING),
    /** A column that has no place in the list that its table is. */
    IMP_03(WARNING),
    /** An item that stands deeper than its list can say. */
    IMP_04(WARNING),
    /** A row that only adds up others. */
    IMP_05(NOTE),
    /** Words that belong to no list and no fact. */
    IMP_06(WARNING),
    /** A cell whose formula has no value. */
    IMP_07(WARNING),
    /** A sheet that cannot be seen, and was not read. */
    IMP_08(NOTE),
    /** What is to be put into a file stands there already. */
    IMP_09(ERROR),
    /** A place in a file where nothing can be put without rewriting other lines. */
    IMP_10(ERROR),

    /** A firm that is picked from a register that there is not. */
    FRM_01(ERROR),
    /** A firm that the register has not. */
    FRM_02(ERROR),
    /** A number or name that several firms of the register have. */
    FRM_03(ERROR),
    /** What a matter and the register say of a firm, where it differs. */
    FRM_04(WARNING),
    /** A firm that is suspended on a day that counts. */
    FRM_05(WARNING),
    /** A firm whose registration has ended on a day that counts. */
    FRM_06(WARNING),
    /** A row or value of a register that cannot be read. */
    FRM_07(ERROR),
    /** Two firms of a register with one number. */
    FRM_08(ERROR),
    /** A number of a firm with a wrong check digit or form. */
    FRM_09(WARNING),
    /** Two registers of one body. */
    FRM_10(ERROR),

    /** A proof that was given up, because its question is too hard. */
    PRF_10(ERROR),
    /** Answers for which none of a set of alternatives applies. */
    PRF_01(ERROR),
    /** Answers for which two alternatives both apply. */
    PRF_02(ERROR),
    /** Answers for which a reference leads nowhere. */
    PRF_03(ERROR),
    /** A clause or block that no answers lead to. */
    PRF_04(ERROR),
    /** Answers for which a clause lacks one that it requires. */
    PRF_05(ERROR),
    /** Answers for which no provision covers a duty that applies. */
    PRF_11(ERROR),
    /** A day on which a provision that may be cited is not in force or not settled. */
    PRF_06(ERROR),
    /** A value that is printed where nobody can give it. */
    PRF_07(ERROR),
    /** Answers for which a term is used without its definition before it. */
    PRF_08(ERROR),
    /** Answers for which a term is defined and never used. */
    PRF_09(ERROR),
    /** An article that can be numbered as a branch without one before it. */
    PRF_20(ERROR),
    /** A 別表 that no article names in some answers. */
    PRF_21(ERROR),

    /** A day of a procurement on which the body is closed. */
    CAL_01(WARNING),
    /** Less time between two days than there must be. */
    CAL_02(WARNING),
    /** More time between two days than there may be. */
    CAL_03(WARNING),
    /** A day after the end of the fiscal year, or of its accounts, to which it belongs. */
    CAL_04(WARNING),

    /** Two special terms in place of one provision. */
    SEL_08(ERROR),
    /** A special term that does not say in place of what it stands. */
    SPT_01(ERROR),
    /** Special terms in place of each other. */
    SPT_02(ERROR),
    /** Answers for which two special terms stand in place of the same provision. */
    SPT_03(ERROR),
    /** Words that are to be read otherwise and are not in the provision. */
    SPT_04(ERROR),
    /** A row of a table of readings that names no provision, or words with references. */
    SPT_05(ERROR),
    /** A figure that is read otherwise in one provision and printed in another that the table does not name. */
    SPT_06(WARNING),
    /** A special term of a matter without words, or with conditions. */
    SPT_07(ERROR),
    /** A special term of a matter in place of a provision that lays down what papers must. */
    SPT_08(WARNING),
    /** A special term that is written for a paper which the matter does not have, or which has no articles. */
    SPT_09(ERROR),
    /** Nothing to amend: both states of a matter make the same papers. */
    AMD_01(NOTE),
    /** A paper whose change no 改め文 could be proved to make: it is given anew as a whole. */
    AMD_02(WARNING),
    /** A redline that could not be proved, so that it is not written. */
    AMD_03(ERROR),
    /** Looks that a redline does not track. */
    AMD_04(NOTE),
    /** Papers that the contract in effect does not have any more. */
    AMD_05(NOTE),
    /** A folder in which there is no set. */
    REG_01(ERROR),
    /** A manifest that is none of ours. */
    REG_02(ERROR),
    /** A paper that was edited after it was issued. */
    REG_03(WARNING),
    /** A set that is not in the register. */
    REG_04(ERROR),
    /** A state, an amount or another condition that is none. */
    REG_05(ERROR),
    /** A body that has not said how many years it keeps contracts. */
    REG_06(WARNING),
    /** A recall that does not say what changed, or says two things. */
    REC_01(ERROR),
    /** A recall of a clause that no catalog has. */
    REC_02(ERROR),
    /** A set whose papers of a recall could not be made or proved. */
    REC_03(WARNING),
    /** A word that decides nothing about a change of the catalog of the program. */
    UPS_01(ERROR),
    /** No matter of last year where some were looked for. */
    RNW_01(ERROR),
    /** Last year's contract still runs in the new year. */
    RNW_02(WARNING),
    /** Last year's contract was awarded by a bid: nobody has a right to have it renewed. */
    RNW_03(WARNING),
    /** A matter that is known from a manifest only, which has no lists. */
    RNW_04(WARNING),
    /** A term that does not begin in the new year. */
    RNW_05(WARNING),
    /** Nothing to set the new papers beside. */
    RNW_06(WARNING),
    /** A workbook that is no table of a renewal. */
    RNW_07(ERROR),
    /** A row that says neither that it is renewed nor that it is not. */
    RNW_08(ERROR),
    /** A row whose matter of last year is not in the workbook. */
    RNW_09(ERROR),

    /** Something that a final paper would be made with, and that nobody approved in this state. */
    APR_01(ERROR),
    /** A line of the list of what is approved that names nothing. */
    APR_02(ERROR),
    /** What authors say may be used and nobody approved in this state. */
    APR_03(NOTE),
    /** Somebody who may not decide: who wrote it, who has decided already, who was given no such power. */
    APR_04(ERROR),
    /** A step that does not follow on how it stands. */
    APR_05(ERROR),
    /** An approval of a catalog that is not proved in this state. */
    APR_06(ERROR),
    /** Another state than the one that is being decided on. */
    APR_07(ERROR),
    /** A ledger that is not as it was kept. */
    APR_08(ERROR);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    /** The usual weight. */
    public Severity severity() {
        return severity;
    }

    /** As printed: {@code SRC-01}. */
    public String id() {
        return name().replace('_', '-');
    }
}
