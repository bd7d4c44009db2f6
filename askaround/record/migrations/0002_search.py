"""The index over the words of a record_entry, as each database keeps one (docs/decisions/0008)."""

from django.db import migrations

# The words stay in record_entry alone; the triggers tell FTS5 what came and went. They fall with
# the table: a migration that rebuilds record_entry has to make them again.
SQLITE = [
    """CREATE VIRTUAL TABLE record_entry_words USING fts5(
        scope, folded, content='record_entry', content_rowid='id', tokenize='ascii', prefix='1 2'
    )""",
    """CREATE TRIGGER record_entry_added AFTER INSERT ON record_entry BEGIN
        INSERT INTO record_entry_words(rowid, scope, folded)
        VALUES (new.id, new.scope, new.folded);
    END""",
    """CREATE TRIGGER record_entry_deleted AFTER DELETE ON record_entry BEGIN
        INSERT INTO record_entry_words(record_entry_words, rowid, scope, folded)
        VALUES ('delete', old.id, old.scope, old.folded);
    END""",
    """CREATE TRIGGER record_entry_changed AFTER UPDATE ON record_entry
    WHEN old.scope <> new.scope OR old.folded <> new.folded OR old.id <> new.id BEGIN
        INSERT INTO record_entry_words(record_entry_words, rowid, scope, folded)
        VALUES ('delete', old.id, old.scope, old.folded);
        INSERT INTO record_entry_words(rowid, scope, folded)
        VALUES (new.id, new.scope, new.folded);
    END""",
]
SQLITE_BACK = ["DROP TABLE record_entry_words"] + [
    f"DROP TRIGGER record_entry_{what}" for what in ("added", "deleted", "changed")
]
# Words as they are, without PostgreSQL's own idea of what a word is. The scope has a space
# before it, so that it cannot be one of them.
POSTGRESQL = [
    """ALTER TABLE record_entry ADD COLUMN found tsvector GENERATED ALWAYS AS (
        array_to_tsvector(array_append(string_to_array(folded, ' '), ' ' || scope))
    ) STORED""",
    "CREATE INDEX record_entry_words ON record_entry USING gin (found)",
]
POSTGRESQL_BACK = ["ALTER TABLE record_entry DROP COLUMN found"]


def run(sqlite, postgresql):
    def carry_out(apps, editor):
        for statement in sqlite if editor.connection.vendor == "sqlite" else postgresql:
            editor.execute(statement)

    return carry_out


class Migration(migrations.Migration):
    dependencies = [("record", "0001_initial")]
    operations = [
        migrations.RunPython(run(SQLITE, POSTGRESQL), run(SQLITE_BACK, POSTGRESQL_BACK))
    ]
