class Color { const Color(value); const Color.fromARGB(a, r, g, b); const Color.fromRGBO(r, g, b, opacity); Color withAlpha(a); static Color? lerp(a, b, t); static Color alphaBlend(foreground, background); double computeLuminance(); }
class Locale { const Locale(languageCode, [countryCode]); Locale.fromSubtags({languageCode, scriptCode, countryCode}); String get languageCode; String? get countryCode; String toLanguageTag(); }
class Size { const Size(width, height); const Size.fromHeight(height); const Size.fromWidth(width); const Size.square(dimension); static const zero = 0, infinite = 0; double get width; double get height; double get shortestSide; }
class Offset { const Offset(dx, dy); double get dx; double get dy; static const zero = 0; }
class Radius { const Radius.circular(radius); static const zero = 0; }
enum Brightness { dark, light }
enum TextAlign { left, right, center, justify, start, end }
enum TextDirection { rtl, ltr }
class FontWeight { static const normal = 0, bold = 0, w100 = 0, w200 = 0, w300 = 0, w400 = 0, w500 = 0, w600 = 0, w700 = 0, w800 = 0, w900 = 0; }
class FontFeature { const FontFeature.tabularFigures(); }
enum FontStyle { normal, italic }
enum Clip { none, hardEdge, antiAlias, antiAliasWithSaveLayer }
typedef VoidCallback = void Function();
