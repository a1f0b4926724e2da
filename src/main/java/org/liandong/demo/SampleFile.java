package org.liandong.demo;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.springframework.web.multipart.MultipartFile;

/** A file of the demo, as if somebody had uploaded it. */
record SampleFile(String name, byte[] text) implements MultipartFile {

    @Override
    public String getName() {
        return "file";
    }

    @Override
    public String getOriginalFilename() {
        return name;
    }

    @Override
    public String getContentType() {
        return "text/plain";
    }

    @Override
    public boolean isEmpty() {
        return text.length == 0;
    }

    @Override
    public long getSize() {
        return text.length;
    }

    @Override
    public byte[] getBytes() {
        return text.clone();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(text);
    }

    @Override
    public void transferTo(File target) throws IOException {
        Files.write(target.toPath(), text);
    }
}
