#include "config.h"
#include "sas-legacy-paper.h"
#include "sas-plan-paper.h"
#include "sas-print.h"

typedef struct { SasLegacyRecord *record; guint forms; SasPrintOffice office; } Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  sas_legacy_record_free (input->record);
  sas_print_office_clear (&input->office);
  g_free (input);
}

static void
lay_out (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Input *input = data;
  GError *error = NULL;
  GPtrArray *documents = sas_print_lay_out_legacy (input->record, input->forms, &input->office, &error);

  if (documents != NULL)
    g_task_return_pointer (task, documents, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
sas_legacy_lay_out_async (SasLegacyDesk *desk, guint forms, GAsyncReadyCallback callback, gpointer user_data)
{
  SasSession *session = sas_legacy_desk_get_session (desk);
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, user_data);
  Input *input = g_new0 (Input, 1);

  input->record = sas_legacy_record_copy (sas_legacy_desk_get (desk));
  input->forms = forms;
  input->office.agency = g_strdup (sas_session_get_setting (session, SAS_SETTING_OFFICE));
  input->office.place = g_strdup (sas_session_get_setting (session, SAS_SETTING_PLACE));
  input->office.paper = sas_session_paper (session);
  g_task_set_task_data (task, input, input_free);
  g_task_run_in_thread (task, lay_out);
}

GPtrArray *
sas_legacy_lay_out_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
