package org.liandong.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liandong.shared.RuleViolation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a password must not be: short, too long for bcrypt, common, monotonous, or made of the name. */
@Component
class PasswordPolicy {

    static final int MAX_CHARACTERS = 64;
    private static final int MAX_BYTES = 72;
    private static final int LEAST_DIFFERENT = 5;
    private static final String INITIAL = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String RUNS =
            "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm"
                    + " 1qaz2wsx3edc4rfv5tgb6yhn7ujm 1q2w3e4r5t6y7u8i9o0p qazwsxedcrfvtgbyhnujm";

    private final Set<String> common = load();
    private final SecureRandom random = new SecureRandom();

    /** Why this password is refused, empty when it is good. */
    Optional<RuleViolation> problem(String password, String username, String displayName, int least) {
        int characters = password.codePointCount(0, password.length());
        if (characters < least) {
            return refused("password.short", least);
        }
        if (characters > MAX_CHARACTERS || password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return refused("password.long", MAX_CHARACTERS);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (holds(plain, username) || holds(plain, displayName)) {
            return refused("password.name");
        }
        if (plain.chars().distinct().count() < LEAST_DIFFERENT || RUNS.contains(plain) || isCommon(plain)) {
            return refused("password.common");
        }
        return Optional.empty();
    }

    /** A password for the first sign-in: 12 letters and digits that are not mistaken for one another. */
    String initial() {
        return random.ints(12, 0, INITIAL.length())
                .mapToObj(i -> String.valueOf(INITIAL.charAt(i)))
                .collect(Collectors.joining());
    }

    /** Common as it is, or common with figures and signs put before or behind it. */
    private boolean isCommon(String plain) {
        String core = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return common.contains(plain)
                || common.contains(plain.replaceAll("[^a-z0-9]", ""))
                || core.length() >= 4 && common.contains(core) && plain.length() - core.length() < 9;
    }

    private static boolean holds(String password, String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.length() >= 2 && password.contains(plain);
    }

    private static Optional<RuleViolation> refused(String key, Object... arguments) {
        return Optional.of(new RuleViolation(key, arguments));
    }

    private static Set<String> load() {
        try (InputStream list = new ClassPathResource("data/common-passwords.txt").getInputStream()) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
