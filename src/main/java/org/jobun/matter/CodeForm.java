package org.jobun.matter;

import org.jobun.text.CheckDigit;

/** Forms of codes that the vocabulary may ask for: what is right, and what would be. */
final class CodeForm {
    private CodeForm() {}

    /** Whether a text has the form of a check; any has where the name is of none. */
    static boolean isValid(String check, String text) {
        return switch (check) {
            case "local-government-code" -> CheckDigit.isLocalGovernmentCode(text);
            case "corporate-number" -> CheckDigit.isCorporateNumber(text);
            // A sole trader's number is not a 法人番号: only the form can be checked.
            case "invoice-number" -> text.matches("T[0-9]{13}");
            default -> true;
        };
    }

    /** The right code of the same digits, or an example. */
    static String expected(String check, String text) {
        if (check.equals("local-government-code") && text.matches("[0-9]{6}")) {
            return text.substring(0, 5) + CheckDigit.localGovernmentCheckDigit(text.substring(0, 5));
        }
        if (check.equals("corporate-number") && text.matches("[0-9]{13}")) {
            return CheckDigit.corporateCheckDigit(text.substring(1)) + text.substring(1);
        }
        return switch (check) {
            case "local-government-code" -> "000000";
            case "corporate-number" -> "0000000000000";
            default -> "T0000000000000";
        };
    }
}
