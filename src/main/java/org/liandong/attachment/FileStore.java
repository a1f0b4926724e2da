package org.liandong.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of uploaded bytes, outside the web root; a file's name there is its SHA-256. */
@Component
class FileStore {

    private final Path folder;

    FileStore(@Value("${liandong.data}") Path data) {
        this.folder = data.resolve("files").toAbsolutePath().normalize();
    }

    /** Takes the bytes in beside their final place; the caller keeps or discards them. */
    Arrived receive(InputStream bytes) {
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "arriving", null);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(temporary), digest)) {
                long size = bytes.transferTo(out);
                return new Arrived(temporary, HexFormat.of().formatHex(digest.digest()), size);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves what has arrived to its place; the same bytes twice are one file. */
    void keep(Arrived arrived) {
        try {
            Path target = at(arrived.sha256());
            Files.createDirectories(target.getParent());
            Files.move(arrived.file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void discard(Arrived arrived) {
        try {
            Files.deleteIfExists(arrived.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(at(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path at(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** Bytes that have arrived and are not kept yet. */
    record Arrived(Path file, String sha256, long size) {}
}
