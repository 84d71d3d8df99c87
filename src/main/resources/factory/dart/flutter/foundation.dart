export 'dart:ui' show VoidCallback;
abstract class Key { const Key(value); }
class ValueKey<T> extends Key { const ValueKey(value); }
class ObjectKey extends Key { const ObjectKey(value); }
class UniqueKey extends Key { UniqueKey(); }
abstract class Listenable { const Listenable(); Listenable.merge(listenables); void addListener(listener); void removeListener(listener); }
abstract class ValueListenable<T> extends Listenable { const ValueListenable(); T get value; }
class ChangeNotifier implements Listenable { ChangeNotifier(); void addListener(listener); void removeListener(listener); void notifyListeners(); void dispose(); bool get hasListeners; }
class ValueNotifier<T> extends ChangeNotifier implements ValueListenable<T> { ValueNotifier(value); T value; }
class SynchronousFuture<T> extends Future<T> { SynchronousFuture(value); }
typedef ValueChanged<T> = void Function(T value);
typedef ValueGetter<T> = T Function();
typedef ValueSetter<T> = void Function(T value);
typedef AsyncCallback = Future<void> Function();
bool listEquals(a, b);
bool mapEquals(a, b);
bool setEquals(a, b);
void debugPrint(message, {wrapWidth});
const kDebugMode = 0, kReleaseMode = 0, kIsWeb = 0;
const immutable = 0, visibleForTesting = 0, protected = 0, mustCallSuper = 0;
enum TargetPlatform { android, fuchsia, iOS, linux, macOS, windows }
const defaultTargetPlatform = 0;
