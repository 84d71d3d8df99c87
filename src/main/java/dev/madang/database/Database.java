package dev.madang.database;

/** The one database that Madang works on. */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

    DatabaseAddress address();

    @Override
    void close();
}
