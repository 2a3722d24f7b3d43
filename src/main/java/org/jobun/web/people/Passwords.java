package org.jobun.web.people;

import java.util.Optional;

/** What a password has to be like. Length is what makes one hard to guess; letters of certain kinds are not asked for. */
public final class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private Passwords() {}

    /** What is wrong with a password of an account, as a sentence; empty where nothing is. */
    public static Optional<String> problem(String login, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("パスワードは" + SHORTEST + "文字以上にしてください。");
        }
        if (password.length() > LONGEST) {
            return Optional.of("パスワードは" + LONGEST + "文字以下にしてください。");
        }
        boolean same =
                password.equalsIgnoreCase(login) || password.chars().distinct().count() < 4;
        return same ? Optional.of("推測されやすいパスワードです。別のものにしてください。") : Optional.empty();
    }
}
