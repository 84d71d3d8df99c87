package dev.madang.community.text;

/** What stands in the place of what is not to be seen any more. */
public final class Masked {

    /** The name of a character that is no more. */
    public static final String NAME = "삭제한 앵무";

    /** The title of a post that an admin hid. */
    public static final String TITLE = "숨김 처리된 글";

    /** Its text. */
    public static final String BODY = "운영자가 볼 수 없게 한 글입니다.";

    private Masked() {}
}
