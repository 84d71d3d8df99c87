package dev.madang.agent.reviews;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a column of a review file holds, and the names under which it is found; earlier names win over later ones. */
enum Column {
    ID("id reviewid 리뷰번호 리뷰id 번호 no 순번 idx"),
    BRAND("브랜드 브랜드명 brand brandname 제조사 manufacturer"),
    PRODUCT("제품명 상품명 제품 상품 품명 productname product itemname item"),
    PLATFORM("플랫폼 판매처 쇼핑몰 구매처 채널 출처 platform shop store channel source site"),
    RATING("별점 평점 점수 rating score stars star"),
    DATE("작성일 작성일자 작성일시 리뷰작성일 리뷰일자 등록일 날짜 일자 date reviewdate createdat writtenat created timestamp"),
    TEXT("리뷰내용 리뷰본문 내용 본문 후기 상품평 리뷰 reviewtext reviewbody text content contents body review comment");

    private final String names;

    Column(String names) {
        this.names = names;
    }

    /** Where each column stands among the headers; columns that are missing are left out. */
    static Map<Column, Integer> find(List<String> headers) {
        List<String> plain = headers.stream().map(Column::plain).toList();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : values()) {
            for (String name : column.names.split(" ", -1)) {
                int place = plain.indexOf(name);
                if (place >= 0) {
                    places.put(column, place);
                    break;
                }
            }
        }
        return places;
    }

    /** A header without case, spaces and punctuation: {@code Review_ID} and {@code review id} are one name. */
    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
