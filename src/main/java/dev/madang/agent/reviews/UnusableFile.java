package dev.madang.agent.reviews;

import java.util.List;
import java.util.stream.Collectors;

/** A review file out of which no review can be read. */
public final class UnusableFile extends RuntimeException {

    private static final int HEADERS_SHOWN = 20;
    private static final int HEADER_LENGTH = 40;

    /** Why. */
    public enum Cause {
        NOT_TEXT(
                "글자로 읽을 수 없는 파일입니다. UTF-8, UTF-16 또는 CP949로 저장한 CSV나 JSON Lines가 필요합니다.",
                "The file is not readable as text. CSV or JSON Lines in UTF-8, UTF-16 or CP949 is needed."),
        NO_TEXT_COLUMN(
                "리뷰 내용 열(예: 리뷰, 내용, review, text)을 찾지 못했습니다.",
                "No column with the review text (such as review, text, content) was found."),
        NO_BRAND_COLUMN("브랜드 열(예: 브랜드, brand)을 찾지 못했습니다.", "No column with the brand (such as brand) was found."),
        NO_ROWS("파일에 데이터 행이 없습니다.", "The file has no rows."),
        NO_USABLE_ROWS("쓸 수 있는 행이 하나도 없습니다.", "Not a single row is usable.");

        private final String korean;
        private final String english;

        Cause(String korean, String english) {
            this.korean = korean;
            this.english = english;
        }
    }

    private final Cause reason;
    private final List<String> headers;

    UnusableFile(Cause reason, List<String> headers) {
        super(reason + " " + headers);
        this.reason = reason;
        this.headers = List.copyOf(headers);
    }

    public Cause reason() {
        return reason;
    }

    /** What to tell the user, with the headers that were found. */
    public String words(String language) {
        boolean english = language.equals("en");
        String why = english ? reason.english : reason.korean;
        if (headers.isEmpty()) {
            return why;
        }
        return why + (english ? " Columns found: " : " 찾은 열: ") + shown() + (english ? "." : "");
    }

    private String shown() {
        String names = headers.stream()
                .limit(HEADERS_SHOWN)
                .map(name -> name.length() > HEADER_LENGTH ? name.substring(0, HEADER_LENGTH) + "…" : name)
                .collect(Collectors.joining(", "));
        return headers.size() > HEADERS_SHOWN ? names + ", …" : names;
    }
}
