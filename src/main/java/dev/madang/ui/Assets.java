package dev.madang.ui;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Where a file of the pages lies; in a template {@code ${frame.asset('kit.css')}}. */
@Component
class Assets {

    private final ResourceUrlProvider urls;

    Assets(ResourceUrlProvider urls) {
        this.urls = urls;
    }

    public String url(String name) {
        String url = urls.getForLookupPath("/assets/" + name);
        if (url == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return url;
    }
}
