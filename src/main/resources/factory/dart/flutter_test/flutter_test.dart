import 'package:flutter/material.dart';
void test(description, body, {testOn, timeout, skip, tags, onPlatform, retry});
void testWidgets(description, callback, {skip, timeout, semanticsEnabled, variant, tags});
void group(description, body, {skip, retry});
void setUp(body);
void tearDown(body);
void setUpAll(body);
void tearDownAll(body);
void addTearDown(callback);
void expect(actual, matcher, {reason, skip});
Future<void> expectLater(actual, matcher, {reason, skip});
Matcher equals(expected);
Matcher isA<T>();
Matcher contains(expected);
Matcher containsAll(expected);
Matcher hasLength(matcher);
Matcher throwsA(matcher);
Matcher isNot(valueOrMatcher);
Matcher greaterThan(value);
Matcher lessThan(value);
Matcher greaterThanOrEqualTo(value);
Matcher closeTo(value, delta);
Matcher containsPair(key, valueOrMatcher);
Matcher startsWith(prefix);
const isTrue = 0, isFalse = 0, isNull = 0, isNotNull = 0, isEmpty = 0, isNotEmpty = 0, throwsFormatException = 0, throwsStateError = 0, throwsArgumentError = 0, completes = 0, findsOneWidget = 0, findsNothing = 0, findsWidgets = 0, find = 0;
Matcher findsNWidgets(n);
Matcher findsAtLeastNWidgets(n);
abstract class Matcher {}
abstract class TypeMatcher<T> { TypeMatcher having(feature, description, matcher); }
abstract class CommonFinders { Finder text(text, {findRichText, skipOffstage}); Finder textContaining(pattern, {findRichText, skipOffstage}); Finder byType(type, {skipOffstage}); Finder byIcon(icon, {skipOffstage}); Finder byKey(key, {skipOffstage}); Finder byTooltip(message, {skipOffstage}); Finder widgetWithText(widgetType, text, {skipOffstage}); Finder widgetWithIcon(widgetType, icon, {skipOffstage}); Finder descendant({required of, required matching, matchRoot, skipOffstage}); Finder ancestor({required of, required matching, matchRoot}); Finder bySemanticsLabel(label, {skipOffstage}); }
abstract class Finder { Finder get first; Finder get last; Finder at(index); evaluate(); }
abstract class WidgetTester { Future<void> pumpWidget(widget, {duration, phase}); Future<void> pump([duration, phase]); Future<int> pumpAndSettle([duration, phase, timeout]); Future<void> tap(finder, {pointer, buttons, warnIfMissed}); Future<void> enterText(finder, text); Future<void> drag(finder, offset); Future<void> ensureVisible(finder); Future<void> longPress(finder); T widget<T>(finder); Future<void> pageBack(); Future<void> scrollUntilVisible(finder, delta, {scrollable, maxScrolls, duration, continuous}); get view; get binding; }
class TestWidgetsFlutterBinding { static TestWidgetsFlutterBinding ensureInitialized(); }
abstract class TestFlutterView { Size physicalSize; double devicePixelRatio; void reset(); }
