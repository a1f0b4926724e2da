package org.liandong.liaison.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The modules of the device's scripts under one version for all of them, as a folder of their path: a module names its
 * neighbours by relative paths, which a version in its own name could not follow.
 */
@Configuration(proxyBeanMethods = false)
class DeviceScripts implements WebMvcConfigurer {

    private static final String FOLDER = "/js/offline/";
    private static final int YEAR = 365;

    private final List<String> names;
    private final String version;

    DeviceScripts() {
        List<Resource> modules = modules();
        names = modules.stream().map(Resource::getFilename).toList();
        version = digest(modules.stream().map(DeviceScripts::text).toList());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(FOLDER + "**")
                .addResourceLocations("classpath:/static" + FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(YEAR)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version, "/**"));
    }

    /** Addresses of all modules. */
    List<String> links() {
        return names.stream().map(name -> FOLDER + version + "/" + name).toList();
    }

    static String digest(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Resource> modules() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/static" + FOLDER + "*.js"))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource module) {
        try {
            return module.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
