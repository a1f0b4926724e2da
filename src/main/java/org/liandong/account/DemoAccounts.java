package org.liandong.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of the demo: a clerk and a leader for every body, a secretary-general down to the prefectures, officers. */
@Service
@Profile("demo")
@Transactional
public class DemoAccounts {

    private final JdbcTemplate jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    DemoAccounts(JdbcTemplate jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Makes them all with one password, which need not be changed. */
    public void create(String password) {
        String hash = encoder.encode(password);
        record Seat(long bodyId, String code, String areaName, String level, Role role) {}
        List<Seat> seats = new ArrayList<>();
        jdbc.query("select id, code, area_name, level from body order by code", row -> {
            long id = row.getLong(1);
            String code = significant(row.getString(2));
            String level = row.getString(4);
            seats.add(new Seat(id, code + "-clerk", row.getString(3), level, Role.CLERK));
            seats.add(new Seat(id, code + "-leader", row.getString(3), level, Role.LEADER));
            if (level.equals("PROVINCE") || level.equals("PREFECTURE")) {
                seats.add(new Seat(id, code + "-sg", row.getString(3), level, Role.SECRETARY_GENERAL));
            }
            if (level.equals("PROVINCE")) {
                seats.add(new Seat(id, "sysadmin", "", level, Role.SYSTEM_ADMIN));
                seats.add(new Seat(id, "secadmin", "", level, Role.SECURITY_ADMIN));
                seats.add(new Seat(id, "auditor", "", level, Role.AUDITOR));
            }
        });
        List<Long> ids =
                jdbc.queryForList("select nextval('account_seq') from generate_series(1, ?)", Long.class, seats.size());
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate today = LocalDate.now(clock);
        List<Object[]> accounts = new ArrayList<>();
        List<Object[]> posts = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            accounts.add(new Object[] {ids.get(i), seat.code, DemoNames.of(i), hash, now});
            posts.add(new Object[] {
                ids.get(i),
                seat.bodyId,
                seat.role.name(),
                seat.role == Role.SECRETARY_GENERAL || seat.role == Role.LEADER && seat.level.equals("COUNTY"),
                today
            });
        }
        jdbc.batchUpdate(
                "insert into account (id, username, display_name, password, must_change_password, created_at)"
                        + " values (?, ?, ?, ?, false, ?)",
                accounts);
        jdbc.batchUpdate(
                "insert into post (account_id, body_id, role, manages_accounts, valid_from) values (?, ?, ?, ?, ?)",
                posts);
    }

    /** Gives every demo account the password of this start. */
    public void setPassword(String password) {
        jdbc.update("update account set password = ? where not must_change_password", encoder.encode(password));
    }

    /** The digits of a division code that say something: 53, 5301, 530102, 530125201. */
    private static String significant(String code) {
        if (!code.endsWith("000000")) {
            return code.substring(0, 9);
        }
        return code.substring(0, 6).replaceAll("(00)+$", "");
    }
}
