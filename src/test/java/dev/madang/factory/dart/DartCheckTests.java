package dev.madang.factory.dart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DartCheckTests {

    private static final String PUBSPEC = """
            name: choir
            environment:
              sdk: ^3.5.0
            dependencies:
              flutter:
                sdk: flutter
              go_router: ^14.6.0
            dev_dependencies:
              flutter_test:
                sdk: flutter
            """;

    private static final String MAIN = """
            import 'package:flutter/material.dart';
            import 'package:go_router/go_router.dart';

            import 'core/song.dart';

            abstract final class Places {
              static const songs = '/songs';
              static String song(String id) => '/songs/$id';
            }

            final router = GoRouter(
              routes: [
                GoRoute(
                  path: Places.songs,
                  builder: (context, state) => const SongCard(song: Song(title: 'Ave verum')),
                  routes: [
                    GoRoute(
                      path: ':id',
                      builder: (context, state) => Text(state.pathParameters['id'] ?? ''),
                    ),
                  ],
                ),
              ],
            );

            class SongCard extends StatelessWidget {
              const SongCard({super.key, required this.song});

              final Song song;

              @override
              Widget build(BuildContext context) {
                return ListTile(
                  title: Text(song.title),
                  onTap: () => context.go(Places.song(song.title)),
                );
              }
            }

            void main() {
              runApp(MaterialApp.router(routerConfig: router));
            }
            """;

    private static final String SONG = """
            class Song {
              const Song({required this.title, this.key});

              final String title;
              final String? key;
            }
            """;

    @Test
    void whatIsSoundIsNotComplainedOf() {
        assertThat(DartCheck.of(app()).findings()).isEmpty();
    }

    @Test
    void aBrokenImportIsFound() {
        assertFound("core/song.dart", "core/sing.dart", 4, "import-missing");
    }

    @Test
    void aPackageThatIsNotDeclaredIsFound() {
        assertFound(
                "import 'core/song.dart';",
                "import 'core/song.dart';\nimport 'package:http/http.dart';",
                5,
                "package-undeclared");
    }

    @Test
    void anUnclosedBraceIsFoundWhereItWasOpened() {
        assertFound("Text(song.title),\n", "Text(song.title,\n", 34, "syntax");
        assertFound("    );\n  }\n}\n\nvoid", "    );\n}\n\nvoid", 32, "syntax");
    }

    @Test
    void aParameterThatDoesNotExistIsFound() {
        assertFound("onTap: ()", "onClick: ()", 35, "argument-unknown");
        assertFound("Song(title: 'Ave verum')", "Song(title: 'Ave verum', name: '')", 15, "argument-unknown");
        assertFound("const SongCard(song: Song(", "SongCard(song: Song(text: '', ", 15, "argument-unknown");
    }

    @Test
    void aParameterThatIsLeftOutIsFound() {
        assertFound("Song(title: 'Ave verum')", "Song()", 15, "argument-missing");
        assertFound("Text(song.title)", "Text()", 34, "argument-count");
    }

    @Test
    void aRouteThatLeadsNowhereIsFound() {
        assertFound("context.go(Places.song(song.title))", "context.go('/singers')", 35, "route-unknown");
        assertFound("=> '/songs/$id'", "=> '/songs/$id/edit'", 35, "route-unknown");
    }

    @Test
    void aClassThatDoesNotExistIsFound() {
        assertFound("return ListTile(", "return ListTiles(", 33, "name-unknown");
        assertFound("final Song song;", "final Psalm song;", 29, "name-unknown");
        assertFound("extends StatelessWidget", "extends StatelesWidget", 26, "name-unknown");
    }

    @Test
    void aMemberThatDoesNotExistIsFound() {
        assertFound("Text(song.title)", "Text(song.titel)", 34, "member-unknown");
        assertFound("Places.song(song", "Places.singer(song", 35, "member-unknown");
        assertFound("MaterialApp.router(", "MaterialApp.routes(", 41, "member-unknown");
    }

    @Test
    void aFunctionThatDoesNotExistIsFound() {
        assertFound("runApp(", "startApp(", 41, "name-unknown");
    }

    @Test
    void anImportThatNobodyNeedsIsFound() {
        assertFound("import 'core/song.dart';", "import 'core/song.dart';\nimport 'dart:math';", 5, "import-unused");
    }

    @Test
    void aPubspecOutsideOfTheTableIsFound() {
        assertPubspec("name: choir", "name: my-choir", 1, "pubspec");
        assertPubspec("^14.6.0", "^16.0.0", 7, "package-version");
        assertPubspec("go_router: ^14.6.0", "go_router: ^14.6.0\n  choir_kit: ^1.0.0", 8, "package-unknown");
    }

    @Test
    void namesOutsideOfTheConventionsAreFound() {
        SortedMap<String, String> files = app();
        files.put("lib/core/songList.dart", "class song_list {}\n");
        assertThat(DartCheck.of(files).findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("file-name", "class-name");
    }

    @Test
    void aFileThatIsCutAnywhereIsSeenToBeBroken() {
        for (int end = 200; end < MAIN.length() - 3; end += 37) {
            SortedMap<String, String> files = app();
            files.put("lib/main.dart", MAIN.substring(0, end));
            assertThat(DartCheck.of(files).findings()).as("cut at %d", end).isNotEmpty();
        }
    }

    private static void assertFound(String sound, String broken, int line, String code) {
        assertThat(MAIN).contains(sound);
        SortedMap<String, String> files = app();
        files.put("lib/main.dart", MAIN.replace(sound, broken));
        assertThat(DartCheck.of(files).findings())
                .extracting(Finding::path, Finding::line, Finding::code)
                .contains(org.assertj.core.groups.Tuple.tuple("lib/main.dart", line, code));
    }

    private static void assertPubspec(String sound, String broken, int line, String code) {
        SortedMap<String, String> files = app();
        files.put("pubspec.yaml", PUBSPEC.replace(sound, broken));
        assertThat(DartCheck.of(files).findings())
                .extracting(Finding::path, Finding::line, Finding::code)
                .contains(org.assertj.core.groups.Tuple.tuple("pubspec.yaml", line, code));
    }

    private static SortedMap<String, String> app() {
        return new TreeMap<>(
                java.util.Map.of("pubspec.yaml", PUBSPEC, "lib/main.dart", MAIN, "lib/core/song.dart", SONG));
    }
}
