import 'package:flutter/widgets.dart';
class ProviderScope extends StatefulWidget { const ProviderScope({key, parent, overrides, observers, required child}); static ProviderContainer containerOf(context, {listen}); }
class ProviderContainer { ProviderContainer({parent, overrides, observers}); read(provider); listen(provider, listener, {fireImmediately, onError}); void invalidate(provider); refresh(provider); void dispose(); bool exists(provider); }
class UncontrolledProviderScope extends InheritedWidget { const UncontrolledProviderScope({key, required container, required child}); }
abstract class Ref<T> { watch(provider); read(provider); listen(provider, listener, {onError, fireImmediately}); void invalidate(provider); refresh(provider); void onDispose(callback); void invalidateSelf(); void keepAlive(); }
abstract class WidgetRef { watch(provider); read(provider); void listen(provider, listener, {onError}); void invalidate(provider); refresh(provider); BuildContext get context; }
abstract class ConsumerWidget extends StatefulWidget { const ConsumerWidget({key}); Widget build(context, ref); }
abstract class ConsumerStatefulWidget extends StatefulWidget { const ConsumerStatefulWidget({key}); ConsumerState createState(); }
abstract class ConsumerState<T> extends State<T> { WidgetRef get ref; }
class Consumer extends ConsumerWidget { const Consumer({key, required builder, child}); }
abstract class ProviderBase<T> { overrideWithValue(value); overrideWith(create); get future; get notifier; select(selector); }
abstract class ProviderListenable<T> {}
class Override {}
class Provider<T> extends ProviderBase<T> { Provider(create, {name, dependencies}); static const autoDispose = 0, family = 0; }
class StateProvider<T> extends ProviderBase<T> { StateProvider(create, {name, dependencies}); static const autoDispose = 0, family = 0; }
class FutureProvider<T> extends ProviderBase<T> { FutureProvider(create, {name, dependencies}); static const autoDispose = 0, family = 0; }
class NotifierProvider<N, T> extends ProviderBase<T> { NotifierProvider(create, {name, dependencies}); static const autoDispose = 0, family = 0; }
class AsyncNotifierProvider<N, T> extends ProviderBase<T> { AsyncNotifierProvider(create, {name, dependencies}); static const autoDispose = 0, family = 0; }
abstract class Notifier<T> { Ref<T> get ref; T get state; set state(value); T build(); bool updateShouldNotify(previous, next); T? get stateOrNull; }
abstract class AsyncNotifier<T> { Ref<T> get ref; AsyncValue<T> get state; set state(value); Future<T> get future; Future<T> build(); Future<T> update(cb, {onError}); }
abstract class AsyncValue<T> { const AsyncValue(); static Future<AsyncValue<T>> guard(future, [test]); bool get isLoading; bool get hasValue; bool get hasError; T? get value; T? get valueOrNull; T get requireValue; Object? get error; StackTrace? get stackTrace; when({skipLoadingOnReload, skipLoadingOnRefresh, skipError, required data, required error, required loading}); maybeWhen({skipLoadingOnReload, skipLoadingOnRefresh, skipError, data, error, loading, required orElse}); whenData(cb); AsyncValue<T> unwrapPrevious(); }
class AsyncData<T> extends AsyncValue<T> { const AsyncData(value); }
class AsyncLoading<T> extends AsyncValue<T> { const AsyncLoading(); }
class AsyncError<T> extends AsyncValue<T> { const AsyncError(error, stackTrace); }
