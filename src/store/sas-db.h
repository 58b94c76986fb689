/* One SQLite connection, used by one thread at a time. All SQL of the program goes through here: statements are prepared
 * once and kept, errors become sentences in one place, a transaction that is not committed is rolled back. */
#pragma once
#include <glib.h>
#include <sqlite3.h>
G_BEGIN_DECLS
typedef struct _SasDb SasDb;
/* IMMUTABLE: nobody can change the file, its folder cannot be written; no locks are taken. */
typedef enum { SAS_DB_READ_ONLY, SAS_DB_READ_WRITE, SAS_DB_CREATE, SAS_DB_IMMUTABLE } SasDbMode;

/* Opens @path (UTF-8; ":memory:" in tests) with the pragmas of the house. Knows nothing of schemas: see sas-office.h. */
SasDb        *sas_db_open      (const char *path, SasDbMode mode, GError **error);
void          sas_db_close     (SasDb *self);
const char   *sas_db_path      (SasDb *self);
gboolean      sas_db_is_read_only (SasDb *self);
sqlite3      *sas_db_handle    (SasDb *self);                   /* (transfer none) for the backup API */
/* Frees @data when the connection closes: the writer's lock lives as long as its connection. */
void          sas_db_keep      (SasDb *self, gpointer data, GDestroyNotify free_data);

/* Whether the last writer did not close the file: set by who opens it. */
void          sas_db_note_was_open (SasDb *self, gboolean was_open);
gboolean      sas_db_was_open  (SasDb *self);

gboolean      sas_db_exec      (SasDb *self, const char *sql, GError **error);
/* @sql with ?1.. as parameters, bound by @types, one letter each: "s" const char * (NULL allowed), "i" gint64, "b" GBytes *
 * (NULL allowed). Prepared once and kept by its text; borrowed until the next query with the same text, which resets it. */
sqlite3_stmt *sas_db_query     (SasDb *self, GError **error, const char *sql, const char *types, ...);
/* TRUE while there is a row; FALSE at the end and on failure: then @error is set. */
gboolean      sas_db_next      (SasDb *self, sqlite3_stmt *stmt, GError **error);
/* Steps a statement that returns no rows, and resets it. */
gboolean      sas_db_run       (SasDb *self, sqlite3_stmt *stmt, GError **error);
/* Query and run in one. */
gboolean      sas_db_do        (SasDb *self, GError **error, const char *sql, const char *types, ...);
/* The first column of the first row; @missing when there is no row; G_MININT64 with @error set on failure. */
gint64        sas_db_number    (SasDb *self, gint64 missing, GError **error, const char *sql, const char *types, ...);
char         *sas_db_text      (SasDb *self, GError **error, const char *sql, const char *types, ...);   /* (transfer full) (nullable) */
char         *sas_column_text  (sqlite3_stmt *stmt, int column);    /* (transfer full) (nullable) */
int           sas_db_changes   (SasDb *self);
/* A sentence for @rc: what happened, what was kept, what to do. Always FALSE, so that callers can `return sas_db_fail (...)`. */
gboolean      sas_db_fail      (SasDb *self, int rc, GError **error);
/* The same before there is a connection. */
gboolean      sas_db_fail_path (const char *path, int rc, const char *detail, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasDb, sas_db_close)

/* Called in each transaction that was begun for writing, before it commits: what follows from it is written in the same one. Where it
 * fails, the commit fails. */
typedef gboolean (*SasDbBeforeCommit) (SasDb *self, GError **error);
void          sas_db_set_before_commit (SasDb *self, SasDbBeforeCommit function);

/* g_auto (SasTx) tx = { 0 };  rolls back at scope end unless it was committed. Not nested. */
typedef struct { SasDb *db; gboolean writes; } SasTx;
gboolean sas_tx_begin  (SasTx *tx, SasDb *db, GError **error);      /* BEGIN IMMEDIATE; refused on a read-only connection */
gboolean sas_tx_read   (SasTx *tx, SasDb *db, GError **error);      /* one consistent view for several reads */
gboolean sas_tx_commit (SasTx *tx, GError **error);
void     sas_tx_clear  (SasTx *tx);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SasTx, sas_tx_clear)
G_END_DECLS
