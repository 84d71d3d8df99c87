import 'package:flutter/widgets.dart';
class GoRouter { GoRouter({required routes, onException, errorPageBuilder, errorBuilder, redirect, refreshListenable, redirectLimit, initialLocation, initialExtra, observers, debugLogDiagnostics, navigatorKey, restorationScopeId}); static GoRouter of(context); void go(location, {extra}); Future push(location, {extra}); void pop([result]); bool canPop(); void refresh(); void dispose(); get routerDelegate; get routeInformationProvider; }
abstract class RouteBase { const RouteBase(); }
class GoRoute extends RouteBase { GoRoute({required path, name, builder, pageBuilder, parentNavigatorKey, redirect, onExit, routes}); final String path; }
class ShellRoute extends RouteBase { ShellRoute({redirect, builder, pageBuilder, observers, required routes, parentNavigatorKey, navigatorKey}); }
class StatefulShellRoute extends RouteBase { StatefulShellRoute.indexedStack({redirect, required branches, builder, pageBuilder, parentNavigatorKey}); }
class StatefulShellBranch { StatefulShellBranch({required routes, navigatorKey, initialLocation, observers}); }
class StatefulNavigationShell extends StatefulWidget { int get currentIndex; void goBranch(index, {initialLocation}); }
class GoRouterState { Uri get uri; String get matchedLocation; Map<String, String> get pathParameters; Object? get extra; Object? get error; String? get fullPath; static GoRouterState of(context); }
extension GoRouterHelper on BuildContext { void go(location, {extra}); Future push(location, {extra}); void pushReplacement(location, {extra}); void replace(location, {extra}); void pop([result]); bool canPop(); void goNamed(name, {pathParameters, queryParameters, extra}); Future pushNamed(name, {pathParameters, queryParameters, extra}); }
