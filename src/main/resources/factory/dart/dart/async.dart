export 'dart:core' show Future, Stream;
class Timer { Timer(duration, callback); Timer.periodic(duration, callback); static void run(callback); void cancel(); bool get isActive; }
class Completer<T> { Completer(); Completer.sync(); Future<T> get future; void complete([value]); void completeError(error, [stackTrace]); bool get isCompleted; }
class StreamController<T> { StreamController({onListen, onPause, onResume, onCancel, sync}); StreamController.broadcast({onListen, onCancel, sync}); Stream<T> get stream; void add(event); Future close(); bool get isClosed; void addError(error, [stackTrace]); }
abstract class StreamSubscription<T> { Future<void> cancel(); void pause([resumeSignal]); void resume(); }
class TimeoutException implements Exception { TimeoutException(message, [duration]); final String? message; }
void unawaited(future);
typedef FutureOr<T> = Object;
