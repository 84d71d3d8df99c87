export 'package:flutter/foundation.dart' show ChangeNotifier, Key, Listenable, ObjectKey, UniqueKey, ValueChanged, ValueGetter, ValueKey, ValueListenable, ValueNotifier, ValueSetter, VoidCallback, AsyncCallback, debugPrint, immutable, mustCallSuper, protected, visibleForTesting;
export 'package:flutter/services.dart' show TextInputAction, TextInputType, TextCapitalization;
export 'dart:ui' show Color, Locale, Size, Offset, Radius, Brightness, TextAlign, TextDirection, FontWeight, FontFeature, FontStyle, Clip;
abstract class BuildContext { bool get mounted; Widget get widget; Size? get size; findRenderObject(); findAncestorWidgetOfExactType(); findAncestorStateOfType(); dependOnInheritedWidgetOfExactType({aspect}); }
abstract class Widget { const Widget({key}); final Key? key; }
abstract class StatelessWidget extends Widget { const StatelessWidget({key}); Widget build(context); }
abstract class StatefulWidget extends Widget { const StatefulWidget({key}); State createState(); }
abstract class State<T> { BuildContext get context; T get widget; bool get mounted; void setState(fn); void initState(); void dispose(); void didChangeDependencies(); void didUpdateWidget(oldWidget); Widget build(context); }
abstract class InheritedWidget extends Widget { const InheritedWidget({key, required child}); bool updateShouldNotify(oldWidget); }
abstract class PreferredSizeWidget implements Widget { Size get preferredSize; }
class GlobalKey<T> extends Key { GlobalKey({debugLabel}); T? get currentState; BuildContext? get currentContext; }
void runApp(app);
class WidgetsFlutterBinding { static WidgetsFlutterBinding ensureInitialized(); }
class WidgetsBinding { static get instance; void addPostFrameCallback(callback); }
class Text extends StatelessWidget { const Text(data, {key, style, strutStyle, textAlign, textDirection, locale, softWrap, overflow, textScaler, maxLines, semanticsLabel, textWidthBasis, textHeightBehavior, selectionColor}); const Text.rich(textSpan, {key, style, textAlign, overflow, maxLines}); final String? data; }
class TextSpan { const TextSpan({text, children, style, recognizer, semanticsLabel}); }
enum TextOverflow { clip, fade, ellipsis, visible }
class TextStyle { const TextStyle({inherit, color, backgroundColor, fontSize, fontWeight, fontStyle, letterSpacing, wordSpacing, height, decoration, decorationColor, fontFamily, fontFeatures, overflow}); TextStyle copyWith({color, backgroundColor, fontSize, fontWeight, fontStyle, letterSpacing, wordSpacing, height, decoration, decorationColor, fontFamily, fontFeatures, overflow}); TextStyle apply({color, fontSizeFactor}); final Color? color; }
class TextDecoration { static const none = 0, underline = 0, lineThrough = 0; }
class Icon extends StatelessWidget { const Icon(icon, {key, size, fill, weight, color, semanticLabel, textDirection}); }
class IconData { const IconData(codePoint, {fontFamily, fontPackage, matchTextDirection}); }
class IconThemeData { const IconThemeData({size, color, opacity}); }
class Row extends Widget { const Row({key, mainAxisAlignment, mainAxisSize, crossAxisAlignment, textDirection, verticalDirection, textBaseline, children}); }
class Column extends Widget { const Column({key, mainAxisAlignment, mainAxisSize, crossAxisAlignment, textDirection, verticalDirection, textBaseline, children}); }
class Wrap extends Widget { const Wrap({key, direction, alignment, spacing, runAlignment, runSpacing, crossAxisAlignment, children}); }
class Stack extends Widget { const Stack({key, alignment, fit, clipBehavior, children}); }
class Positioned extends Widget { const Positioned({key, left, top, right, bottom, width, height, required child}); const Positioned.fill({key, left, top, right, bottom, required child}); }
class Expanded extends Widget { const Expanded({key, flex, required child}); }
class Flexible extends Widget { const Flexible({key, flex, fit, required child}); }
class Spacer extends StatelessWidget { const Spacer({key, flex}); }
class Padding extends Widget { const Padding({key, required padding, child}); }
class Center extends Widget { const Center({key, widthFactor, heightFactor, child}); }
class Align extends Widget { const Align({key, alignment, widthFactor, heightFactor, child}); }
class SizedBox extends Widget { const SizedBox({key, width, height, child}); const SizedBox.expand({key, child}); const SizedBox.shrink({key, child}); const SizedBox.square({key, dimension, child}); }
class ConstrainedBox extends Widget { ConstrainedBox({key, required constraints, child}); }
class BoxConstraints { const BoxConstraints({minWidth, maxWidth, minHeight, maxHeight}); const BoxConstraints.tightFor({width, height}); double get maxWidth; double get maxHeight; }
class Container extends StatelessWidget { Container({key, alignment, padding, color, decoration, foregroundDecoration, width, height, constraints, margin, transform, child, clipBehavior}); }
class DecoratedBox extends Widget { const DecoratedBox({key, required decoration, position, child}); }
class BoxDecoration { const BoxDecoration({color, image, border, borderRadius, boxShadow, gradient, shape}); }
enum BoxShape { rectangle, circle }
class Border { const Border({top, right, bottom, left}); Border.all({color, width}); }
class BorderSide { const BorderSide({color, width, style}); static const none = 0; }
class BorderRadius { const BorderRadius.all(radius); BorderRadius.circular(radius); const BorderRadius.vertical({top, bottom}); static const zero = 0; }
class RoundedRectangleBorder { const RoundedRectangleBorder({side, borderRadius}); }
class StadiumBorder { const StadiumBorder({side}); }
class CircleBorder { const CircleBorder({side}); }
class ClipRRect extends Widget { const ClipRRect({key, borderRadius, clipBehavior, child}); }
class AspectRatio extends Widget { const AspectRatio({key, required aspectRatio, child}); }
class FractionallySizedBox extends Widget { const FractionallySizedBox({key, alignment, widthFactor, heightFactor, child}); }
class EdgeInsetsGeometry { const EdgeInsetsGeometry(); }
class EdgeInsets extends EdgeInsetsGeometry { const EdgeInsets.all(value); const EdgeInsets.only({left, top, right, bottom}); const EdgeInsets.symmetric({vertical, horizontal}); const EdgeInsets.fromLTRB(left, top, right, bottom); static const zero = 0; }
class EdgeInsetsDirectional extends EdgeInsetsGeometry { const EdgeInsetsDirectional.only({start, top, end, bottom}); const EdgeInsetsDirectional.symmetric({vertical, horizontal}); }
class Alignment { const Alignment(x, y); static const topLeft = 0, topCenter = 0, topRight = 0, centerLeft = 0, center = 0, centerRight = 0, bottomLeft = 0, bottomCenter = 0, bottomRight = 0; }
class AlignmentDirectional { const AlignmentDirectional(start, y); static const topStart = 0, topEnd = 0, centerStart = 0, centerEnd = 0, bottomStart = 0, bottomEnd = 0, center = 0; }
enum MainAxisAlignment { start, end, center, spaceBetween, spaceAround, spaceEvenly }
enum CrossAxisAlignment { start, end, center, stretch, baseline }
enum MainAxisSize { min, max }
enum WrapAlignment { start, end, center, spaceBetween, spaceAround, spaceEvenly }
enum WrapCrossAlignment { start, end, center }
enum Axis { horizontal, vertical }
enum FlexFit { tight, loose }
class ListView extends Widget { ListView({key, scrollDirection, reverse, controller, primary, physics, shrinkWrap, padding, itemExtent, children, cacheExtent, keyboardDismissBehavior}); ListView.builder({key, scrollDirection, reverse, controller, primary, physics, shrinkWrap, padding, itemExtent, required itemBuilder, itemCount, keyboardDismissBehavior}); ListView.separated({key, scrollDirection, reverse, controller, primary, physics, shrinkWrap, padding, required itemBuilder, required separatorBuilder, required itemCount, keyboardDismissBehavior}); }
class GridView extends Widget { GridView.builder({key, scrollDirection, controller, physics, shrinkWrap, padding, required gridDelegate, required itemBuilder, itemCount}); GridView.count({key, required crossAxisCount, mainAxisSpacing, crossAxisSpacing, childAspectRatio, physics, shrinkWrap, padding, children}); GridView.extent({key, required maxCrossAxisExtent, mainAxisSpacing, crossAxisSpacing, childAspectRatio, physics, shrinkWrap, padding, children}); }
class SliverGridDelegateWithMaxCrossAxisExtent { const SliverGridDelegateWithMaxCrossAxisExtent({required maxCrossAxisExtent, mainAxisSpacing, crossAxisSpacing, childAspectRatio, mainAxisExtent}); }
class SingleChildScrollView extends StatelessWidget { const SingleChildScrollView({key, scrollDirection, reverse, padding, primary, physics, controller, child, keyboardDismissBehavior}); }
enum ScrollViewKeyboardDismissBehavior { manual, onDrag }
class AlwaysScrollableScrollPhysics { const AlwaysScrollableScrollPhysics({parent}); }
class NeverScrollableScrollPhysics { const NeverScrollableScrollPhysics({parent}); }
class ScrollController extends ChangeNotifier { ScrollController({initialScrollOffset, keepScrollOffset}); Future<void> animateTo(offset, {required duration, required curve}); void jumpTo(value); double get offset; get position; }
class Curves { static const easeIn = 0, easeOut = 0, easeInOut = 0, linear = 0; }
class TextEditingController extends ValueNotifier { TextEditingController({text}); String text; void clear(); }
class FocusNode extends ChangeNotifier { FocusNode({debugLabel}); void requestFocus([node]); void unfocus(); bool get hasFocus; }
class FocusScope extends Widget { static FocusNode of(context); }
class Form extends StatefulWidget { const Form({key, required child, canPop, onPopInvokedWithResult, onChanged, autovalidateMode}); static FormState of(context); static FormState? maybeOf(context); }
class FormState extends State<Form> { bool validate(); void save(); void reset(); }
class FormField<T> extends StatefulWidget { const FormField({key, required builder, onSaved, forceErrorText, validator, initialValue, enabled, autovalidateMode, restorationId}); }
class FormFieldState<T> extends State<FormField<T>> { T? get value; String? get errorText; bool get hasError; void didChange(value); bool validate(); void reset(); }
enum AutovalidateMode { disabled, always, onUserInteraction }
typedef FormFieldValidator<T> = String? Function(T? value);
typedef WidgetBuilder = Widget Function(BuildContext context);
typedef IndexedWidgetBuilder = Widget Function(BuildContext context, int index);
class Builder extends StatelessWidget { const Builder({key, required builder}); }
class LayoutBuilder extends Widget { const LayoutBuilder({key, required builder}); }
class ListenableBuilder extends StatefulWidget { const ListenableBuilder({key, required listenable, required builder, child}); }
class ValueListenableBuilder<T> extends StatefulWidget { const ValueListenableBuilder({key, required valueListenable, required builder, child}); }
class SafeArea extends StatelessWidget { const SafeArea({key, left, top, right, bottom, minimum, maintainBottomViewPadding, required child}); }
class Semantics extends Widget { Semantics({key, required child, label, value, hint, button, header, image, enabled, container, excludeSemantics, onTap}); }
class ExcludeSemantics extends Widget { const ExcludeSemantics({key, excluding, child}); }
class MergeSemantics extends Widget { const MergeSemantics({key, child}); }
class GestureDetector extends StatelessWidget { GestureDetector({key, child, onTap, onDoubleTap, onLongPress, behavior}); }
class Dismissible extends StatefulWidget { const Dismissible({required key, required child, background, secondaryBackground, confirmDismiss, onDismissed, direction}); }
enum DismissDirection { vertical, horizontal, endToStart, startToEnd, up, down, none }
class MediaQuery extends InheritedWidget { const MediaQuery({key, required data, required child}); static MediaQueryData of(context); static Size sizeOf(context); static EdgeInsets viewInsetsOf(context); static EdgeInsets paddingOf(context); }
class MediaQueryData { const MediaQueryData(); Size get size; }
class Navigator extends StatefulWidget { static NavigatorState of(context, {rootNavigator}); static void pop(context, [result]); static Future push(context, route); static bool canPop(context); }
class NavigatorState { void pop([result]); Future push(route); bool canPop(); Future<bool> maybePop([result]); }
class Localizations extends StatefulWidget { static T? of(context, type); static Locale localeOf(context); static Locale? maybeLocaleOf(context); }
abstract class LocalizationsDelegate<T> { const LocalizationsDelegate(); bool isSupported(locale); Future<T> load(locale); bool shouldReload(old); }
class Directionality extends InheritedWidget { const Directionality({key, required textDirection, required child}); static TextDirection of(context); }
class Visibility extends StatelessWidget { const Visibility({key, required child, replacement, visible}); }
class AnimatedSwitcher extends StatefulWidget { const AnimatedSwitcher({key, child, required duration}); }
class IndexedStack extends StatelessWidget { const IndexedStack({key, alignment, sizing, index, children}); }
class Table extends Widget { Table({key, children, columnWidths, defaultColumnWidth, border, defaultVerticalAlignment}); }
class TableRow { const TableRow({key, decoration, children}); }
class WidgetStateProperty<T> { static all(value); static resolveWith(callback); }
class WidgetState { static const selected = 0, disabled = 0, hovered = 0, focused = 0, pressed = 0; }
class PageStorageKey<T> extends ValueKey<T> { const PageStorageKey(value); }
