package org.jobun.matter;

/** Paths of facts that the program itself relies on; all others are known to clauses and rules only. */
final class FactPaths {
    /** 団体の種類, of which the ceilings of small negotiated contracts depend. */
    static final String BODY_KIND = "municipality.kind";
    /** 契約の種類 (工事又は製造の請負 …), by which those ceilings are laid out. */
    static final String CONTRACT_KIND = "procurement_kind";

    private FactPaths() {}
}
