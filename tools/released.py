"""Used by tools/released.sh: a data base as SQL that both engines read, with a few records of each kind."""

import re
import sqlite3
import sys

source, folder = sys.argv[1:]
base = sqlite3.connect(source)
base.text_factory = str
base.execute("PRAGMA foreign_keys=ON")
version = base.execute("SELECT version FROM schema_version").fetchone()[0]

# The newest request and offer, with whoever they belong to; one published request; the whole ledger.
keep_requests = [row[0] for row in base.execute(
    "SELECT id FROM request ORDER BY created_at IS NULL, created_at DESC, id LIMIT 1")]
keep_requests += [row[0] for row in base.execute("SELECT id FROM request WHERE space = 'real' ORDER BY id LIMIT 1")]
keep_offers = [row[0] for row in base.execute("SELECT id FROM offer ORDER BY created_at IS NULL, created_at DESC, id LIMIT 1")]
marks = lambda items: ",".join("?" * len(items))
base.execute(f"DELETE FROM request WHERE id NOT IN ({marks(keep_requests)})", keep_requests)
base.execute(f"DELETE FROM offer WHERE id NOT IN ({marks(keep_offers)})", keep_offers)
base.execute("DELETE FROM account_session")
base.execute("DELETE FROM account WHERE id NOT IN (SELECT MIN(id) FROM account GROUP BY role)")

tables = [row[0] for row in base.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY rowid")]
needs = {table: {row[2] for row in base.execute(f'PRAGMA foreign_key_list("{table}")')} - {table} for table in tables}
used = set()
for table in tables:
    for row in base.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
        if row[2] == "institution":
            used |= {one[0] for one in base.execute(f'SELECT DISTINCT "{row[3]}" FROM "{table}"')}
used.discard(None)
base.execute(f"DELETE FROM institution WHERE id NOT IN ({marks(list(used))})", list(used))
ordered = []
while len(ordered) < len(tables):
    ordered += [table for table in tables if table not in ordered and needs[table] <= set(ordered)]


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    if isinstance(value, int):
        return str(value)
    return "'" + value.replace("'", "''") + "'"


lines = [f"-- A data base of schema {version} as that version wrote it. Made by tools/released.sh; never changed."]
for table in ordered:
    lines.append(base.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0] + ";")
for (sql,) in base.execute("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"):
    lines.append(sql + ";")
for table in ordered:
    columns = [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')]
    names = ", ".join(f'"{column}"' for column in columns)
    for row in base.execute(f'SELECT {names} FROM "{table}" ORDER BY 1'):
        lines.append(f'INSERT INTO "{table}" ({names}) VALUES ({", ".join(map(literal, row))});')
with open(f"{folder}/schema_{version}.sql", "x", encoding="utf-8") as file:
    file.write("\n".join(re.sub(r"\r", "", line) for line in lines) + "\n")
print(f"{folder}/schema_{version}.sql")
