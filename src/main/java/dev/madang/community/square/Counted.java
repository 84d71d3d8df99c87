package dev.madang.community.square;

import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers as people say them: {@code ${@counted.of(1234)}} is 1.2천 or 1.2K. */
@Component("counted")
class Counted {

    public String of(int number) {
        Locale locale = LocaleContextHolder.getLocale();
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(number < 100_000 ? 1 : 0);
        return format.format(number);
    }
}
