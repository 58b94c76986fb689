#include "config.h"
#include "sas-paper-settings.h"
#include "sas-pdf.h"
#include "sas-plan-paper.h"
#include "sas-print.h"
#include "sas-printed-entry.h"

static const char *
look_up (const char *key, gpointer session)
{
  return sas_session_get_setting (session, key);
}

SasPaper
sas_session_paper (SasSession *session)
{
  return sas_paper_from_settings (look_up, session);
}

typedef struct { SasPlan *plan; guint forms; SasPrintOffice office; } Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  sas_plan_free (input->plan);
  sas_print_office_clear (&input->office);
  g_free (input);
}

static void
lay_out (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Input *input = data;
  GError *error = NULL;
  GPtrArray *documents = sas_print_lay_out (input->plan, input->forms, &input->office, &error);

  if (documents != NULL)
    g_task_return_pointer (task, documents, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
sas_plan_lay_out_async (SasSession *session, const SasPlan *plan, guint forms, SasPaper paper, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, user_data);
  Input *input = g_new0 (Input, 1);

  input->plan = sas_plan_copy (plan);
  input->forms = forms;
  input->office.roster = sas_roster_ref (sas_session_get_roster (session));
  input->office.agency = g_strdup (sas_session_get_setting (session, SAS_SETTING_OFFICE));
  input->office.place = g_strdup (sas_session_get_setting (session, SAS_SETTING_PLACE));
  input->office.date = sas_date_today ();
  input->office.paper = paper;
  g_task_set_task_data (task, input, input_free);
  g_task_run_in_thread (task, lay_out);
}

GPtrArray *
sas_plan_lay_out_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
save (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *documents = data;
  GFile *file = G_FILE (source);
  GError *error = NULL;
  g_autofree SasPdfPart *parts = g_new0 (SasPdfPart, MAX (documents->len, 1));
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < documents->len; i++)
    parts[i].pages = g_ptr_array_index (documents, i);
  bytes = sas_pdf_render (parts, documents->len, NULL, &error);
  if (bytes != NULL && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                                G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, &error))
    g_task_return_pointer (task, g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes), g_free);
  else
    g_task_return_error (task, error);
}

void
sas_documents_save_async (GPtrArray *documents, GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, user_data);

  g_task_set_task_data (task, g_ptr_array_ref (documents), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, save);
}

gboolean
sas_documents_save_finish (GAsyncResult *result, SasSession *session, GtkWidget *inside, GError **error)
{
  GTask *task = G_TASK (result);
  g_autofree char *sha256 = g_task_propagate_pointer (task, error);
  g_autofree char *name = g_file_get_basename (g_task_get_source_object (task));

  if (sha256 != NULL && session != NULL)
    sas_printed_enter_pages (session, inside, g_task_get_task_data (task), name, sha256);
  return sha256 != NULL;
}

char *
sas_plan_file_name (SasSession *session, const SasPlan *plan)
{
  const SasPerson *person = sas_roster_person (sas_session_get_roster (session), plan->nip);

  return sas_print_file_name (SAS_PRINT_SKP, plan->year, SAS_PERIOD_ANNUAL, plan->nip, person != NULL ? person->name : "");
}
