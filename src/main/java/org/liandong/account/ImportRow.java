package org.liandong.account;

/** A row of the accounts table as read. */
record ImportRow(
        int line, String username, String displayName, String code, String role, String title, String manages) {

    /** The cell of a column, 0 to 5. */
    String cell(int column) {
        return switch (column) {
            case 0 -> username;
            case 1 -> displayName;
            case 2 -> code;
            case 3 -> role;
            case 4 -> title;
            default -> manages;
        };
    }

    boolean isEmpty() {
        return (username + displayName + code + role + title + manages).isBlank();
    }
}
