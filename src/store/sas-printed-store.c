#include "config.h"
#include <string.h>
#include "sas-audit.h"
#include "sas-error.h"
#include "sas-evidence-file.h"
#include "sas-evidence-store.h"
#include "sas-filter-private.h"
#include "sas-i18n.h"
#include "sas-printed-store.h"
#include "sas-rows.h"
#include "sas-settings-store.h"

#define LIST_MOST 100000

/* --- reading --- */

/* The rows whose ids @stmt gives. (transfer full) */
static GPtrArray *
load_found (SasDb *db, sqlite3_stmt *stmt, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_printed_free);
  g_autoptr (GError) failure = NULL;

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  for (guint i = 0; failure == NULL && i < ids->len; i++)
    {
      SasPrinted *one = sas_rows_load (db, &sas_printed_type, g_ptr_array_index (ids, i), &failure);

      if (one != NULL)
        g_ptr_array_add (found, one);
    }
  if (failure == NULL && stmt != NULL)
    return g_steal_pointer (&found);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
sees (const SasPrinted *printed, const SasActor *actor)
{
  return actor->operator_ || g_str_equal (printed->nip, actor->nip) || g_str_equal (printed->printed_nip, actor->nip);
}

/* As sas_printed_standing says it. */
#define STANDING "CASE WHEN printed.returned IS NOT NULL THEN 2 WHEN to_sign AND NOT open THEN 1 ELSE 0 END"

/* The rows of @filter, from their table to the end of the condition; its own standing only where it is asked for. */
static char *
rows_sql (const char *columns, const SasPrintedFilter *filter, const SasActor *actor, gboolean by_standing)
{
  const SasCondition conditions[] = {
    { filter->year != 0, "printed.year = ?1" },
    { filter->unit != NULL, SAS_IN_UNIT_2 },
    { filter->nip != NULL, "printed.nip = ?3" },
    { !actor->operator_, "(printed.nip = ?4 OR printed_nip = ?4)" },
    { filter->find != NULL && *filter->find != '\0',
      "(printed.name LIKE ?5 ESCAPE '\\' OR printed.nip LIKE ?5 ESCAPE '\\' OR form LIKE ?5 ESCAPE '\\' OR code LIKE ?5 ESCAPE '\\')" },
    { by_standing && filter->standing >= 0, STANDING " = ?6" },
  };
  g_autoptr (GString) sql = g_string_new (columns);

  g_string_append (sql, " FROM printed LEFT JOIN person ON person.nip = printed.nip ");
  sas_filter_append_where (sql, conditions, G_N_ELEMENTS (conditions));
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static sqlite3_stmt *
query (SasDb *db, const char *sql, const SasPrintedFilter *filter, const SasActor *actor, GError **error)
{
  g_autofree char *like = sas_like_pattern (filter->find != NULL ? filter->find : "");

  return sas_db_query (db, error, sql, "issssii", (gint64) filter->year, filter->unit, filter->nip, actor->nip, like, (gint64) filter->standing,
                       (gint64) (filter->most > 0 ? filter->most : LIST_MOST));
}

GPtrArray *
sas_printed_store_list (SasDb *db, const SasPrintedFilter *filter, const SasActor *actor, GError **error)
{
  g_autofree char *rows = rows_sql ("SELECT printed.id", filter, actor, TRUE);
  g_autofree char *sql = g_strconcat (rows, "ORDER BY printed DESC, printed.rowid DESC LIMIT ?7", NULL);

  return load_found (db, query (db, sql, filter, actor, error), error);
}

gboolean
sas_printed_store_count (SasDb *db, const SasPrintedFilter *filter, const SasActor *actor, guint *counts, GError **error)
{
  g_autofree char *rows = rows_sql ("SELECT " STANDING ", count (*)", filter, actor, FALSE);
  g_autofree char *sql = g_strconcat (rows, "GROUP BY 1 LIMIT ?7", NULL);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = query (db, sql, filter, actor, &failure);

  memset (counts, 0, SAS_PRINTED_STANDINGS * sizeof *counts);
  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    counts[sqlite3_column_int (stmt, 0)] = (guint) sqlite3_column_int (stmt, 1);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* A range, so that the index finds it. */
GPtrArray *
sas_printed_store_find (SasDb *db, const char *code, GError **error)
{
  g_autofree char *first = g_strndup (code, SAS_PRINTED_CODE);
  g_autofree char *last = g_strconcat (first, "g", NULL);

  return load_found (db, sas_db_query (db, error, "SELECT id FROM printed WHERE code >= ?1 AND code < ?2 AND "
                                       "substr (checksum, 1, length (?3)) = ?3 ORDER BY printed DESC", "sss", first, last, code), error);
}

SasPrinted *
sas_printed_store_one (SasDb *db, const char *text, GError **error)
{
  g_autofree char *code = sas_printed_read_code (text);
  g_autoptr (GPtrArray) found = code != NULL ? sas_printed_store_find (db, code, error) : NULL;

  if (code == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("“%s” is no code: it has eight digits at least, as at the foot of a sheet."), text);
  else if (found != NULL && found->len == 1)
    return g_ptr_array_steal_index (found, 0);
  else if (found != NULL && found->len == 0)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("No document with the code %s was printed here. Nothing was changed."), text);
  else if (found != NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("%u documents begin with %s. Type more digits. Nothing was changed."), found->len, text);
  return NULL;
}

GPtrArray *
sas_printed_store_in_file (SasDb *db, const char *sha256, GError **error)
{
  return load_found (db, sas_db_query (db, error, "SELECT id FROM printed WHERE file_sha256 = ?1 ORDER BY rowid", "s", sha256), error);
}

static SasPrinted *
load_seen (SasDb *db, const char *id, const SasActor *actor, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPrinted) printed = sas_rows_load (db, &sas_printed_type, id, &failure);

  if (printed != NULL && sees (printed, actor))
    return g_steal_pointer (&printed);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (printed == NULL)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("The register of prints has no such document. Nothing was changed."));
  else
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_DENIED, _("Only who printed it, whom it is about, and who looks after the staff data "
                                                               "keep a document of the register. Nothing was changed."));
  return NULL;
}

/* --- entering --- */

/* The row of the same document; NULL without error: it is printed for the first time. (transfer full) */
static SasPrinted *
load_same (SasDb *db, const SasPrinted *printed, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *id = sas_db_text (db, &failure, "SELECT id FROM printed WHERE checksum = ?1 AND nip = ?2 AND version = ?3 AND open = ?4", "ssii",
                                     printed->checksum, printed->nip, (gint64) printed->version, (gint64) printed->open);

  if (failure == NULL)
    return id != NULL ? sas_rows_load (db, &sas_printed_type, id, error) : NULL;
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static void
set_text (SasPrinted *printed, const char *field, const char *text)
{
  sas_record_set_text (&sas_printed_type, printed, field, text);
}

static void
describe (SasPrinted *printed, const char *now, const SasActor *actor)
{
  g_autofree char *code = g_strndup (printed->checksum, SAS_PRINTED_CODE);

  set_text (printed, "code", code);
  set_text (printed, "printed", now);
  set_text (printed, "printed_nip", actor->nip);
  set_text (printed, "printed_by", actor->name);
}

/* Of somebody whose name the printing did not say, as the staff data has it. */
static void
fill_name (SasDb *db, SasPrinted *printed)
{
  g_autofree char *name = NULL;

  if (*printed->name != '\0')
    return;
  name = sas_db_text (db, NULL, "SELECT trim (title_before || ' ' || name || CASE title_after WHEN '' THEN '' ELSE ', ' || title_after END) "
                      "FROM person WHERE nip = ?1", "s", printed->nip);
  set_text (printed, "name", name != NULL ? name : printed->nip);
}

static gboolean
enter (SasDb *db, SasPrinted *printed, const char *now, const SasActor *actor, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPrinted) stored = load_same (db, printed, &failure);
  g_autoptr (SasPrinted) next = sas_record_copy (&sas_printed_type, stored != NULL ? stored : printed);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  describe (next, now, actor);
  set_text (next, "file", printed->file);
  set_text (next, "file_sha256", printed->file_sha256);
  fill_name (db, next);
  next->copies++;
  next->pages = printed->pages;
  if (stored != NULL)
    return sas_rows_update (db, &sas_printed_type, stored, next, error);
  return sas_rows_give_ids (db, &sas_printed_type, next, NULL, error) && sas_rows_insert (db, &sas_printed_type, next, error);
}

static gboolean
audit (SasDb *db, const char *action, const char *id, const char *label, const char *note, const SasActor *actor, GError **error)
{
  SasAuditRow row = { .action = action, .subject = "printed", .subject_id = id, .label = label, .note = note };

  return sas_audit_append (db, &row, actor, error);
}

/* Of one document its name, of many how many. (transfer full) */
static char *
label_of (const SasPrinted *first, guint count)
{
  g_autofree char *code = g_strndup (first->checksum, SAS_PRINTED_CODE);

  return count == 1 ? g_strdup_printf ("%s %s %d %s", first->form, first->nip, first->year, code)
                    : g_strdup_printf ("%u × %s … %d", count, first->form, first->year);
}

gboolean
sas_printed_store_add (SasDb *db, GPtrArray *documents, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autofree char *now = sas_time_now ();
  g_autofree char *label = documents->len > 0 ? label_of (g_ptr_array_index (documents, 0), documents->len) : NULL;

  g_return_val_if_fail (db != NULL && actor != NULL, FALSE);

  if (documents->len == 0)
    return TRUE;
  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    if (!enter (db, g_ptr_array_index (documents, i), now, actor, error))
      return FALSE;
  return audit (db, "print", "", label, ((SasPrinted *) g_ptr_array_index (documents, 0))->file, actor, error) && sas_tx_commit (&tx, error);
}

/* --- coming back --- */

static gboolean
refuse (GError **error, SasError code, const char *sentence, const SasPrinted *printed)
{
  g_autofree char *label = g_strdup_printf ("%s %s (%s)", printed->form, printed->name, printed->code);

  g_set_error (error, SAS_ERROR, code, sentence, label);
  return FALSE;
}

static gboolean
may_return (const SasPrinted *printed, SasDate date, GError **error)
{
  if (!printed->to_sign)
    return refuse (error, SAS_ERROR_INVALID, _("%s has no room for a signature; it is not awaited. Nothing was changed."), printed);
  if (printed->open)
    return refuse (error, SAS_ERROR_INVALID, _("%s was printed as a draft; only a document in force is signed. Print it once more when it is set. "
                                               "Nothing was changed."), printed);
  if ((printed->returned != SAS_DATE_NONE) == (date != SAS_DATE_NONE))
    return refuse (error, SAS_ERROR_CONFLICT, date != SAS_DATE_NONE ? _("%s is back already. Nothing was changed.")
                                                                    : _("%s is not back yet. Nothing was changed."), printed);
  if (date != SAS_DATE_NONE && date > sas_date_today ())
    return refuse (error, SAS_ERROR_INVALID, _("%s cannot come back on a day to come. Nothing was changed."), printed);
  return TRUE;
}

static gboolean
return_one (SasDb *db, const char *id, SasDate date, const SasActor *actor, GError **error)
{
  g_autoptr (SasPrinted) stored = load_seen (db, id, actor, error);
  g_autoptr (SasPrinted) next = stored != NULL ? sas_record_copy (&sas_printed_type, stored) : NULL;
  g_autofree char *label = stored != NULL ? label_of (stored, 1) : NULL;

  if (stored == NULL || !may_return (stored, date, error))
    return FALSE;
  next->returned = date;
  set_text (next, "returned_by", date != SAS_DATE_NONE ? actor->name : NULL);
  return sas_rows_update (db, &sas_printed_type, stored, next, error) &&
         audit (db, date != SAS_DATE_NONE ? "return" : "take-back", id, label, NULL, actor, error);
}

gboolean
sas_printed_store_return (SasDb *db, const char *const *ids, SasDate date, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };

  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  for (guint i = 0; ids[i] != NULL; i++)
    if (!return_one (db, ids[i], date, actor, error))
      return FALSE;
  return sas_tx_commit (&tx, error);
}

/* --- scans --- */

static gboolean
put_scan (SasDb *db, const char *id, const GPtrArray *chunks, GError **error)
{
  if (!sas_db_do (db, error, "DELETE FROM printed_scan WHERE printed = ?1", "s", id))
    return FALSE;
  for (guint i = 0; i < chunks->len; i++)
    if (!sas_db_do (db, error, "INSERT INTO printed_scan (printed, position, bytes) VALUES (?1, ?2, ?3)", "sib", id, (gint64) i,
                    (GBytes *) g_ptr_array_index (chunks, i)))
      return FALSE;
  return TRUE;
}

gboolean
sas_printed_store_attach (SasDb *db, const char *id, const char *path, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  guint most = sas_settings_store_number (db, SAS_SETTING_EVIDENCE, SAS_EVIDENCE_LIMIT);
  g_autoptr (SasPrinted) stored = load_seen (db, id, actor, error);
  g_autoptr (SasPrinted) next = stored != NULL ? sas_record_copy (&sas_printed_type, stored) : NULL;
  g_autoptr (SasEvidenceContent) content = NULL;
  g_autofree char *name = sas_evidence_clean_name (path);
  g_autofree char *label = stored != NULL ? label_of (stored, 1) : NULL;

  if (stored == NULL)
    return FALSE;
  if (stored->returned == SAS_DATE_NONE)
    return refuse (error, SAS_ERROR_INVALID, _("%s is not back yet: tick it first, then attach its scan. Nothing was changed."), stored);
  content = sas_evidence_file_read (path, most, NULL, error);
  if (content == NULL)
    return FALSE;
  set_text (next, "scan", name);
  set_text (next, "scan_sha256", content->sha256);
  return sas_tx_begin (&tx, db, error) && sas_rows_update (db, &sas_printed_type, stored, next, error) &&
         put_scan (db, id, content->chunks, error) && audit (db, "attach", id, label, name, actor, error) && sas_tx_commit (&tx, error);
}

static GBytes *
get_scan (SasDb *db, const SasPrinted *printed, GError **error)
{
  g_autoptr (GByteArray) joined = g_byte_array_new ();
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, "SELECT bytes FROM printed_scan WHERE printed = ?1 ORDER BY position", "s", printed->id);
  g_autofree char *sha256 = NULL;

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_byte_array_append (joined, sqlite3_column_blob (stmt, 0), (guint) sqlite3_column_bytes (stmt, 0));
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, joined->data, joined->len);
  if (failure == NULL && g_strcmp0 (sha256, printed->scan_sha256) == 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&joined));
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, SAS_ERROR, SAS_ERROR_CORRUPT, _("The bytes of “%s” in the office file are damaged. Restore a backup; nothing was written."),
                 printed->scan);
  return NULL;
}

char *
sas_printed_store_save_scan (SasDb *db, const char *id, const char *path, gboolean replace, const SasActor *actor, GError **error)
{
  g_autoptr (SasPrinted) printed = load_seen (db, id, actor, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *place = NULL;

  if (printed == NULL)
    return NULL;
  if (printed->scan == NULL)
    {
      refuse (error, SAS_ERROR_NOT_FOUND, _("%s has no scan. Nothing was written."), printed);
      return NULL;
    }
  bytes = get_scan (db, printed, error);
  if (bytes == NULL)
    return NULL;
  place = g_file_test (path, G_FILE_TEST_IS_DIR) ? g_build_filename (path, printed->scan, NULL) : g_strdup (path);
  return sas_evidence_file_write (place, bytes, replace, error) ? g_steal_pointer (&place) : NULL;
}
