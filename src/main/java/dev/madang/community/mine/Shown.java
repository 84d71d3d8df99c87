package dev.madang.community.mine;

import dev.madang.community.post.Post;

/** Something of a page's model that shows a post, under which people can do something. */
public interface Shown {

    Post post();
}
