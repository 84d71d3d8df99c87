package dev.madang.agent.sentiment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a cosmetics review speaks about; the wire names are the contract's (dream-agent 7.2). */
public enum Aspect {
    @JsonProperty("texture")
    TEXTURE("텍스처"),
    @JsonProperty("scent")
    SCENT("향"),
    @JsonProperty("moisturizing")
    MOISTURIZING("보습"),
    @JsonProperty("packaging")
    PACKAGING("용기"),
    @JsonProperty("price")
    PRICE("가격");

    private final String korean;

    Aspect(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }

    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
