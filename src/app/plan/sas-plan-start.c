#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-plan-edit.h"
#include "sas-plan-start.h"
#include "sas-settings-store.h"

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

/* How the names of units that stand on their own begin, folded. */
static const char *const independent_units[] = {
  "upt ", "uptd ", "upt. ", "uptd. ", "unit pelaksana teknis", "rsud ", "rsup ", "rumah sakit ", "puskesmas ", "balai ", "sekolah ",
  "sd ", "sdn ", "smp ", "smpn ", "sma ", "sman ", "smk ", "smkn ", "slb ", "slbn ", "tk negeri ",
};

static gboolean
is_independent (const SasUnit *unit)
{
  g_autofree char *name = g_utf8_casefold (unit->name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (independent_units); i++)
    if (g_str_has_prefix (name, independent_units[i]))
      return TRUE;
  return FALSE;
}

SasModel
sas_plan_model_of (SasRoster *roster, const char *nip)
{
  const SasPerson *person = sas_roster_person (roster, nip);
  const char *echelon = person != NULL ? person->echelon : NULL;
  const SasUnit *unit = person != NULL && person->unit != NULL ? sas_roster_unit (roster, person->unit) : NULL;

  if (echelon != NULL && (g_str_has_prefix (echelon, "I.") || g_str_has_prefix (echelon, "II.")))
    return SAS_MODEL_JPT;
  return unit != NULL && g_strcmp0 (unit->head_nip, nip) == 0 && is_independent (unit) ? SAS_MODEL_JPT : SAS_MODEL_JA_JF;
}

SasApproach
sas_plan_approach_of (SasSession *session)
{
  int approach = sas_word_find (sas_approaches, G_N_ELEMENTS (sas_approaches), sas_session_get_setting (session, SAS_SETTING_APPROACH));

  return approach < 0 ? SAS_APPROACH_QUANTITATIVE : (SasApproach) approach;
}

/* --- on the store's thread --- */

typedef struct { SasPlanStart start; char *appraiser; } Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_free (input->start.nip);
  g_free (input->appraiser);
  g_free (input);
}

static SasPlan *
load_best (SasDb *db, const char *nip, int year, GError **error)
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
  g_autoptr (SasPlan) earlier = start->copy ? load_best (db, start->nip, start->year - 1, NULL) : NULL;
  g_autoptr (SasPlan) plan = NULL;
  gint64 revision = 0;

  if (earlier != NULL)
    plan = sas_plan_copy_to_year (earlier, start->year);
  else
    {
      plan = sas_plan_new (start->nip, start->year);
      plan->approach = start->approach;
      plan->model = start->model;
      sas_plan_add_result (plan, SAS_RESULT_MAIN, -1);
    }
  sas_plan_set_text (plan, "appraiser", input->appraiser);
  return sas_plan_store_save (db, plan, &revision, actor, error) ? g_steal_pointer (&plan) : NULL;
}

/* Nothing is no error: an empty plan stands for it on the way. */
static gpointer
find_plan (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Input *input = data;
  g_autoptr (GError) failure = NULL;
  SasPlan *plan = load_best (db, input->start.nip, input->start.year, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return plan != NULL ? plan : sas_plan_new ("", 0);
}

/* --- on the main thread --- */

static Input *
input_new (SasSession *session, const SasPlanStart *start)
{
  SasDate day = sas_date_new ((guint) start->year, 1, 1);
  SasDate today = sas_date_today ();
  const SasPerson *appraiser;
  Input *input = g_new0 (Input, 1);

  if (sas_date_year (today) == (guint) start->year)
    day = today;
  appraiser = sas_roster_appraiser (sas_session_get_roster (session), start->nip, day);
  input->start = *start;
  input->start.nip = g_strdup (start->nip);
  input->appraiser = appraiser != NULL ? g_strdup (appraiser->nip) : NULL;
  return input;
}

void
sas_plan_start_async (SasSession *session, const SasPlanStart *start, GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (session, SAS_CHANGED_PLANS, start_plan, input_new (session, start), input_free, (GDestroyNotify) sas_plan_free,
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

  sas_session_run_async (session, SAS_CHANGED_NOTHING, find_plan, input_new (session, start), input_free, (GDestroyNotify) sas_plan_free,
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
