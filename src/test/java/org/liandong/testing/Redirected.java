package org.liandong.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Objects;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.DispatcherServlet;

/** The request with which a browser follows a redirect, with what the session keeps for it. */
public final class Redirected {

    private Redirected() {}

    /** Fails when the session could not keep it between the two. */
    public static MockHttpServletRequestBuilder from(ResultActions sent) throws IOException {
        MvcResult result = sent.andReturn();
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(result.getFlashMap());
        String url = Objects.requireNonNull(result.getResponse().getRedirectedUrl());
        int fragment = url.indexOf('#');
        return get(fragment < 0 ? url : url.substring(0, fragment))
                .requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, result.getFlashMap());
    }
}
