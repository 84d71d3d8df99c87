class Clipboard { static Future<void> setData(data); static Future<ClipboardData?> getData(format); static const kTextPlain = ''; }
class ClipboardData { const ClipboardData({required text}); final String? text; }
abstract class TextInputFormatter { const TextInputFormatter(); }
class FilteringTextInputFormatter extends TextInputFormatter { FilteringTextInputFormatter(pattern, {required allow, replacementString}); FilteringTextInputFormatter.allow(pattern, {replacementString}); FilteringTextInputFormatter.deny(pattern, {replacementString}); static const digitsOnly = 0, singleLineFormatter = 0; }
class LengthLimitingTextInputFormatter extends TextInputFormatter { LengthLimitingTextInputFormatter(maxLength); }
class TextInputType { const TextInputType.numberWithOptions({signed, decimal}); static const text = 0, multiline = 0, number = 0, phone = 0, datetime = 0, emailAddress = 0, url = 0, name = 0, streetAddress = 0, visiblePassword = 0, none = 0; }
enum TextInputAction { none, unspecified, done, go, search, send, next, previous, newline }
enum TextCapitalization { words, sentences, characters, none }
class HapticFeedback { static Future<void> lightImpact(); static Future<void> selectionClick(); }
class SystemChrome { static Future<void> setPreferredOrientations(orientations); }
