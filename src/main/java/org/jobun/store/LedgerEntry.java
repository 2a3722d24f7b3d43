package org.jobun.store;

/**
 * What is to be recorded.
 *
 * @param person id of the account, empty where nobody is signed in
 * @param personName as it is now: a later change of the name changes no record
 * @param address from where
 * @param matter key of the matter, empty where it is about none
 * @param what in words: name of a file, number of an issue
 */
public record LedgerEntry(String person, String personName, String address, Act act, String matter, String what) {
    /** What no database can keep is replaced, because the hash is of what is kept. */
    public LedgerEntry {
        person = Plain.text(person);
        personName = Plain.text(personName);
        address = Plain.text(address);
        matter = Plain.text(matter);
        what = Plain.text(what);
    }
}
