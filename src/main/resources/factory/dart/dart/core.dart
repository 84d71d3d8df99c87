class Object { const Object(); int get hashCode; Type get runtimeType; String toString(); static int hash(a, b, [c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t]); static int hashAll(objects); static int hashAllUnordered(objects); }
abstract class Null {}
abstract class Enum { int get index; String get name; }
extension EnumByName on Iterable { Enum byName(String name); Map<String, Enum> asNameMap(); }
abstract class Comparable<T> { int compareTo(T other); }
abstract class num implements Comparable<num> { num abs(); int round(); int floor(); int ceil(); int toInt(); double toDouble(); num clamp(lower, upper); String toStringAsFixed(digits); bool get isNaN; bool get isNegative; bool get isFinite; static num parse(input); static num? tryParse(input); int truncate(); num remainder(other); }
abstract class int extends num { const int.fromEnvironment(name, {defaultValue}); static int parse(source, {radix}); static int? tryParse(source, {radix}); bool get isEven; bool get isOdd; String toRadixString(radix); }
abstract class double extends num { static double parse(source); static double? tryParse(source); static const infinity = 0, nan = 0, maxFinite = 0; double roundToDouble(); double floorToDouble(); double ceilToDouble(); }
abstract class bool { const bool.fromEnvironment(name, {defaultValue}); }
abstract class String implements Comparable<String> { const String.fromEnvironment(name, {defaultValue}); String.fromCharCode(code); String.fromCharCodes(codes, [start, end]); int get length; bool get isEmpty; bool get isNotEmpty; String trim(); String trimLeft(); String trimRight(); String toLowerCase(); String toUpperCase(); bool contains(other, [start]); bool startsWith(pattern, [index]); bool endsWith(other); int indexOf(pattern, [start]); int lastIndexOf(pattern, [start]); String substring(start, [end]); List<String> split(pattern); String replaceAll(from, replace); String replaceFirst(from, to, [start]); String replaceAllMapped(from, replace); String padLeft(width, [padding]); String padRight(width, [padding]); int codeUnitAt(index); List<int> get codeUnits; Iterable<int> get runes; }
abstract class Iterable<E> { const Iterable(); Iterable.generate(count, [generator]); int get length; bool get isEmpty; bool get isNotEmpty; E get first; E get last; E get single; E? get firstOrNull; E? get lastOrNull; Iterable map(f); Iterable where(test); Iterable whereType(); Iterable expand(f); bool any(test); bool every(test); bool contains(element); E firstWhere(test, {orElse}); E lastWhere(test, {orElse}); E singleWhere(test, {orElse}); fold(initial, combine); E reduce(combine); void forEach(action); String join([separator]); Iterable<E> take(count); Iterable<E> skip(count); Iterable<E> takeWhile(test); Iterable<E> followedBy(other); List<E> toList({growable}); Set<E> toSet(); E elementAt(index); get iterator; Iterable cast(); Iterable<E> get nonNulls; Iterable get indexed; }
abstract class List<E> extends Iterable<E> { List.generate(length, generator, {growable}); List.filled(length, fill, {growable}); List.of(elements, {growable}); List.from(elements, {growable}); List.unmodifiable(elements); void add(value); void addAll(values); bool remove(value); removeAt(index); removeLast(); void removeWhere(test); void retainWhere(test); void insert(index, element); void insertAll(index, elements); void clear(); void sort([compare]); void shuffle([random]); int indexOf(element, [start]); int indexWhere(test, [start]); Iterable<E> get reversed; List<E> sublist(start, [end]); Map<int, E> asMap(); getRange(start, end); }
abstract class Set<E> extends Iterable<E> { Set(); Set.of(elements); Set.from(elements); bool add(value); void addAll(values); bool remove(value); void removeAll(values); void clear(); Set<E> union(other); Set<E> intersection(other); Set<E> difference(other); bool containsAll(other); }
abstract class Map<K, V> { Map(); Map.of(other); Map.from(other); Map.fromEntries(entries); Map.unmodifiable(other); Map.fromIterable(iterable, {key, value}); int get length; bool get isEmpty; bool get isNotEmpty; Iterable<K> get keys; Iterable<V> get values; Iterable<MapEntry<K, V>> get entries; bool containsKey(key); bool containsValue(value); V putIfAbsent(key, ifAbsent); V update(key, update, {ifAbsent}); V? remove(key); void addAll(other); void addEntries(entries); void clear(); void forEach(action); Map map(convert); void removeWhere(test); Map cast(); }
class MapEntry<K, V> { const MapEntry(key, value); final K key; final V value; }
class DateTime implements Comparable<DateTime> { DateTime(year, [month, day, hour, minute, second, millisecond, microsecond]); DateTime.utc(year, [month, day, hour, minute, second, millisecond, microsecond]); DateTime.now(); DateTime.fromMillisecondsSinceEpoch(value, {isUtc}); DateTime.fromMicrosecondsSinceEpoch(value, {isUtc}); static DateTime parse(text); static DateTime? tryParse(text); int get year; int get month; int get day; int get hour; int get minute; int get second; int get weekday; int get millisecondsSinceEpoch; int get microsecondsSinceEpoch; bool get isUtc; DateTime toLocal(); DateTime toUtc(); String toIso8601String(); bool isBefore(other); bool isAfter(other); bool isAtSameMomentAs(other); DateTime add(duration); DateTime subtract(duration); Duration difference(other); DateTime copyWith({year, month, day, hour, minute, second, millisecond, microsecond, isUtc}); static const monday = 1, sunday = 7; }
class Duration implements Comparable<Duration> { const Duration({days, hours, minutes, seconds, milliseconds, microseconds}); int get inDays; int get inHours; int get inMinutes; int get inSeconds; int get inMilliseconds; static const zero = 0; bool get isNegative; }
class RegExp { RegExp(source, {multiLine, caseSensitive, unicode, dotAll}); bool hasMatch(input); firstMatch(input); allMatches(input, [start]); String? stringMatch(input); static String escape(text); }
abstract class Match { String? group(group); int get start; int get end; }
class Uri { Uri({scheme, userInfo, host, port, path, pathSegments, query, queryParameters, fragment}); Uri.http(authority, [path, query]); Uri.https(authority, [path, query]); static Uri parse(uri, [start, end]); static Uri? tryParse(uri, [start, end]); static String encodeComponent(component); static String encodeQueryComponent(component, {encoding}); static String decodeComponent(component); String get path; String get host; String get scheme; String get query; int get port; Map<String, String> get queryParameters; List<String> get pathSegments; Uri resolve(reference); Uri replace({scheme, userInfo, host, port, path, pathSegments, query, queryParameters, fragment}); bool get hasScheme; bool get isAbsolute; }
class StringBuffer { StringBuffer([content]); void write(object); void writeln([object]); void writeAll(objects, [separator]); void writeCharCode(code); int get length; bool get isEmpty; bool get isNotEmpty; void clear(); }
class Future<T> { Future(computation); Future.value([value]); Future.error(error, [stackTrace]); Future.delayed(duration, [computation]); Future.sync(computation); static Future wait(futures, {eagerError, cleanUp}); Future then(onValue, {onError}); Future catchError(onError, {test}); Future whenComplete(action); Future timeout(limit, {onTimeout}); Stream<T> asStream(); }
abstract class Stream<T> { const Stream(); Stream.value(value); Stream.empty(); Stream.fromIterable(elements); Stream.periodic(period, [computation]); listen(onData, {onError, onDone, cancelOnError}); Stream map(convert); Stream where(test); Future<T> get first; Future<List<T>> toList(); }
class Exception { Exception([message]); }
class FormatException implements Exception { const FormatException([message, source, offset]); String get message; final Object? source; }
class Error { Error(); StackTrace? get stackTrace; static Object throwWithStackTrace(error, stackTrace); }
class ArgumentError extends Error { ArgumentError([message, name]); ArgumentError.value(value, [name, message]); ArgumentError.notNull([name]); }
class StateError extends Error { StateError(message); final String message; }
class RangeError extends ArgumentError { RangeError(message); }
class UnimplementedError extends Error { UnimplementedError([message]); }
class UnsupportedError extends Error { UnsupportedError(message); }
class AssertionError extends Error { AssertionError([message]); }
class TypeError extends Error {}
class StackTrace { static get current; static const empty = 0; StackTrace.fromString(text); }
class Type {}
class Symbol { const Symbol(name); }
abstract class Function {}
class Record {}
class BigInt { static BigInt parse(source, {radix}); static BigInt from(value); }
class Stopwatch { Stopwatch(); void start(); void stop(); Duration get elapsed; int get elapsedMilliseconds; }
abstract class Sink<T> { void add(data); void close(); }
abstract class Iterator<E> { bool moveNext(); E get current; }
void print(object);
bool identical(a, b);
int identityHashCode(object);
const override = 0;
const deprecated = 0;
class Deprecated { const Deprecated(message); }
