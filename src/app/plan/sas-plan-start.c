#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-plan-begin.h"
#include "sas-plan-edit.h"
#include "sas-plan-start.h"

SasPlanStart *
sas_plan_start_new (const char *nip, int year)
{
  SasPlanStart *start = g_new0 (SasPlanStart, 1);

  start->nip = g_strdup (nip);
  start->year = year;
  return start;
}

void
sas_plan_start_free (SasPlanStart *start)
{
  g_free (start->nip);
  g_free (start);
}

/* --- on the store's thread --- */

typedef struct { SasPlanStart start; SasPlan *fresh; } Input;   /* fresh: what a plan begins with; NULL when one is only looked for */

static void
input_free (gpointer data)
{
  Input *input = data;

  g_free (input->start.nip);
  sas_plan_free (input->fresh);
  g_free (input);
}

SasPlan *
sas_plan_load_best (SasDb *db, const char *nip, int year, GError **error)
{
  static const int versions[] = { SAS_PLAN_IN_FORCE, SAS_PLAN_CURRENT };
  SasPlan *plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (versions) && plan == NULL; i++)
    {
      g_autoptr (GError) failure = NULL;

      plan = sas_plan_store_load (db, nip, year, versions[i], NULL, &failure);
      if (plan == NULL && !g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
  return plan;
}

static gpointer
start_plan (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Input *input = data;
  const SasPlanStart *start = &input->start;
  g_autoptr (SasPlan) earlier = start->copy ? sas_plan_load_best (db, start->nip, start->year - 1, NULL) : NULL;
  g_autoptr (SasPlan) plan = NULL;
  gint64 revision = 0;

  if (earlier != NULL)
    plan = sas_plan_copy_to_year (earlier, start->year);
  else
    {
      plan = sas_plan_copy (input->fresh);
      plan->model = start->model;
      sas_plan_add_result (plan, SAS_RESULT_MAIN, -1);
    }
  sas_plan_set_text (plan, "appraiser", input->fresh->appraiser);
  return sas_plan_store_save (db, plan, &revision, actor, error) ? g_steal_pointer (&plan) : NULL;
}

/* Nothing is no error: an empty plan stands for it on the way. */
static gpointer
find_plan (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Input *input = data;
  g_autoptr (GError) failure = NULL;
  SasPlan *plan = sas_plan_load_best (db, input->start.nip, input->start.year, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return plan != NULL ? plan : sas_plan_new ("", 0);
}

/* --- on the main thread --- */

static Input *
input_new (const SasPlanStart *start, SasPlan *fresh)
{
  Input *input = g_new0 (Input, 1);

  input->start = *start;
  input->start.nip = g_strdup (start->nip);
  input->fresh = fresh;
  return input;
}

void
sas_plan_start_async (SasSession *session, const SasPlanStart *start, GAsyncReadyCallback callback, gpointer user_data)
{
  SasPlan *fresh = sas_plan_begin (sas_session_get_roster (session), start->nip, start->year, start->approach);

  sas_session_run_async (session, SAS_CHANGED_PLANS, start_plan, input_new (start, fresh), input_free, (GDestroyNotify) sas_plan_free,
                         NULL, callback, user_data);
}

SasPlan *
sas_plan_start_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}

void
sas_plan_find_async (SasSession *session, const char *nip, int year, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (SasPlanStart) start = sas_plan_start_new (nip, year);

  sas_session_run_async (session, SAS_CHANGED_NOTHING, find_plan, input_new (start, NULL), input_free, (GDestroyNotify) sas_plan_free,
                         cancellable, callback, user_data);
}

SasPlan *
sas_plan_find_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  SasPlan *plan = sas_session_run_finish (session, result, error);

  if (plan != NULL && plan->year == 0)
    g_clear_pointer (&plan, sas_plan_free);
  return plan;
}
