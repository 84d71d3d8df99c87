package dev.madang.community.square;

import dev.madang.edge.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The addresses of pages and pictures, as the world reaches them. */
@Component
class Addresses {

    private final PublicUrl publicUrl;

    Addresses(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    String of(HttpServletRequest request, String path) {
        return publicUrl.of(request) + path;
    }

    /** Of the picture that stands for the whole place. */
    String picture(HttpServletRequest request) {
        return of(request, "/community/pictures/place.png");
    }
}
