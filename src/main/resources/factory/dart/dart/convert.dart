const json = 0, utf8 = 0, base64 = 0, base64Url = 0;
String jsonEncode(object, {toEncodable});
dynamic jsonDecode(source, {reviver});
String base64Encode(bytes);
Uint8List base64Decode(source);
String base64UrlEncode(bytes);
abstract class Codec { encode(input); decode(encoded); }
class JsonEncoder { const JsonEncoder([toEncodable]); const JsonEncoder.withIndent(indent, [toEncodable]); String convert(object); }
class JsonDecoder { const JsonDecoder([reviver]); convert(input); }
class LineSplitter { const LineSplitter(); List<String> convert(data); }
class Utf8Decoder { const Utf8Decoder({allowMalformed}); }
