#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-import-run.h"
#include "sas-roster-undo.h"

void
sas_import_file_free (SasImportFile *file)
{
  if (file == NULL)
    return;
  g_free (file->name);
  g_clear_pointer (&file->sheet, sas_sheet_free);
  g_clear_pointer (&file->import, sas_import_free);
  g_free (file);
}

/* --- reading and judging --- */

typedef struct { char *path; SasRoster *roster; } Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_free (input->path);
  sas_roster_unref (input->roster);
  g_free (input);
}

static gpointer
read_and_judge (SasJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Input *input = data;
  g_autoptr (SasImportFile) file = g_new0 (SasImportFile, 1);

  file->name = g_path_get_basename (input->path);
  sas_job_report (job, 0.05);
  file->sheet = sas_sheet_read_file (input->path, error);
  if (file->sheet == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  sas_job_report (job, 0.5);
  file->known = file->sheet->fault == NULL && sas_column_map_find (&file->map, file->sheet, SAS_IMPORT_ANY);
  file->import = sas_import_plan (file->sheet, input->roster, SAS_IMPORT_ANY);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  sas_job_report (job, 1.0);
  return g_steal_pointer (&file);
}

SasJob *
sas_import_job_new (const char *path, SasRoster *roster)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *title = g_strdup_printf (_("Reading %s"), name);
  Input *input = g_new0 (Input, 1);

  input->path = g_strdup (path);
  input->roster = sas_roster_ref (roster);
  return sas_job_new (title, read_and_judge, input, input_free);
}

/* --- applying and taking back --- */

typedef struct { SasRoster *before, *changes; char *name; } Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  sas_roster_unref (change->before);
  sas_roster_unref (change->changes);
  g_free (change->name);
  g_free (change);
}

static Change *
change_new (SasRoster *before, SasRoster *changes, const char *name)
{
  Change *change = g_new0 (Change, 1);

  change->before = before != NULL ? sas_roster_ref (before) : NULL;
  change->changes = sas_roster_ref (changes);
  change->name = g_strdup (name);
  return change;
}

static gpointer
apply (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Change *change = input;
  g_autofree SasRosterCounts *counts = g_new0 (SasRosterCounts, 1);

  return sas_roster_store_merge (db, change->changes, change->name, counts, actor, error) ? g_steal_pointer (&counts) : NULL;
}

void
sas_import_apply_async (SasSession *session, const SasImportFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (!sas_import_has_errors (file->import));
  sas_session_run_async (session, SAS_CHANGED_ROSTER, apply, change_new (NULL, file->import->changes, file->name), change_free, g_free,
                         NULL, callback, user_data);
}

gboolean
sas_import_apply_finish (SasSession *session, GAsyncResult *result, SasRosterCounts *counts, GError **error)
{
  g_autofree SasRosterCounts *made = sas_session_run_finish (session, result, error);

  if (made == NULL)
    return FALSE;
  *counts = *made;
  return TRUE;
}

static gpointer
take_back (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Change *change = input;

  return sas_roster_store_unmerge (db, change->before, change->changes, change->name, actor, error) ? g_strdup ("") : NULL;
}

void
sas_import_undo_async (SasSession *session, SasRoster *before, SasRoster *changes, const char *name, GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (session, SAS_CHANGED_ROSTER, take_back, change_new (before, changes, name), change_free, g_free, NULL, callback, user_data);
}

gboolean
sas_import_undo_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  g_autofree char *done = sas_session_run_finish (session, result, error);

  return done != NULL;
}

/* --- the report --- */

static void
append_cell (GString *out, const char *text, const char *end)
{
  g_string_append_c (out, '"');
  if (text != NULL && *text != '\0' && strchr ("=+-@", *text) != NULL)   /* Excel would run it */
    g_string_append_c (out, '\'');
  for (const char *at = text != NULL ? text : ""; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
  g_string_append (out, end);
}

char *
sas_import_report_csv (const SasImportFile *file)
{
  GString *out = g_string_new ("\xEF\xBB\xBF");

  append_cell (out, _("Row"), ";");
  append_cell (out, _("Verdict"), ";");
  append_cell (out, _("Column"), ";");
  append_cell (out, _("What is said"), "\r\n");
  if (file->import->file_error != NULL)
    {
      append_cell (out, "", ";");
      append_cell (out, sas_verdicts[SAS_VERDICT_REJECTED], ";");
      append_cell (out, "", ";");
      append_cell (out, file->import->message, "\r\n");
    }
  for (guint i = 0; i < file->import->notes->len; i++)
    {
      const SasImportNote *note = file->import->notes->pdata[i];
      g_autofree char *row = g_strdup_printf ("%u", note->row);

      append_cell (out, row, ";");
      append_cell (out, sas_verdicts[note->verdict], ";");
      append_cell (out, note->field, ";");
      append_cell (out, note->reason != NULL ? note->reason : note->value, "\r\n");
    }
  return g_string_free (out, FALSE);
}
