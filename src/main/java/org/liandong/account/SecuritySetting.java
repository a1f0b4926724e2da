package org.liandong.account;

/**
 * What the security officer sets for the whole portal.
 *
 * @param accountFailures failures of one account name before it has to wait, 3 to 10
 * @param addressFailures failures from one address before it has to wait, 3 to 100
 * @param lockMinutes length of the wait, 5 to 1440
 * @param passwordLength least characters of a password, 10 to 32
 * @param idleMinutes time without a request after which one signs in again, 5 to 120
 * @param version of the row
 */
record SecuritySetting(
        int accountFailures, int addressFailures, int lockMinutes, int passwordLength, int idleMinutes, int version) {

    /** As the audit log shows it: five figures in the order of the form. */
    String summary() {
        return accountFailures + "/" + addressFailures + "/" + lockMinutes + "/" + passwordLength + "/" + idleMinutes;
    }
}
