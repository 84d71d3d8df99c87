import 'package:flutter/widgets.dart';
class GlobalMaterialLocalizations { static const delegate = 0, delegates = 0; }
class GlobalWidgetsLocalizations { static const delegate = 0; }
class GlobalCupertinoLocalizations { static const delegate = 0; }
