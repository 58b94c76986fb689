#include "config.h"
#include "sas-person-paper.h"
#include "sas-plan-paper.h"
#include "sas-print.h"

typedef struct { SasEvaluation *evaluation; SasPlan *plan; guint forms; SasPrintOffice office; } Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  sas_evaluation_free (input->evaluation);
  sas_plan_free (input->plan);
  sas_print_office_clear (&input->office);
  g_free (input);
}

static void
lay_out (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Input *input = data;
  GError *error = NULL;
  GPtrArray *documents = sas_print_lay_out_paper (input->evaluation, input->plan, input->forms, &input->office, &error);

  if (documents != NULL)
    g_task_return_pointer (task, documents, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
sas_person_lay_out_async (SasPersonDesk *desk, guint forms, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  SasSession *session = sas_person_desk_get_session (desk);
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, user_data);
  Input *input = g_new0 (Input, 1);

  input->evaluation = sas_evaluation_copy (sas_person_desk_get (desk));
  input->plan = sas_plan_copy (sas_person_desk_get_plan (desk));
  input->forms = forms;
  input->office.roster = sas_roster_ref (sas_session_get_roster (session));
  input->office.agency = g_strdup (sas_session_get_setting (session, SAS_SETTING_OFFICE));
  input->office.place = g_strdup (sas_session_get_setting (session, SAS_SETTING_PLACE));
  input->office.date = sas_date_today ();
  input->office.cycle = sas_session_setting_is (session, SAS_SETTING_CYCLE, sas_cycles[SAS_CYCLE_MONTHLY], FALSE) ? SAS_CYCLE_MONTHLY
                                                                                                               : SAS_CYCLE_QUARTERLY;
  input->office.paper = sas_session_paper (session);
  g_task_set_task_data (task, input, input_free);
  g_task_run_in_thread (task, lay_out);
}

GPtrArray *
sas_person_lay_out_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
