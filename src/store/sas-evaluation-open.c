/* Opening periods: for one person, or for everybody whose plan is in force. */
#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-store-private.h"
#include "sas-evidence-store.h"
#include "sas-i18n.h"
#include "sas-method.h"
#include "sas-plan-store.h"
#include "sas-rows.h"

/* Of ?1's plans of the year ?2 with a day of the period ?3 to ?4: the one in force, else the last that was. */
#define IN_FORCE(person) \
  "SELECT plan.id FROM plan WHERE plan.person = " person " AND plan.year = ?2 AND plan.state IN ('approved', 'closed', 'superseded') " \
  "AND plan.\"from\" <= ?4 AND plan.\"to\" >= ?3 ORDER BY plan.state = 'superseded', plan.version DESC LIMIT 1"
#define PERSON "coalesce ((SELECT id FROM person WHERE nip = ?1), (SELECT person FROM person_number WHERE nip = ?1))"
#define CURRENT "SELECT id FROM plan WHERE person = " PERSON " AND year = ?2 AND current = 1 AND state <> 'cancelled' AND ?3 = ?3 AND ?4 = ?4"

typedef struct { char *from, *to; } Days;

static Days
days_of (SasPeriod period, int year)
{
  return (Days) { sas_date_to_iso (sas_period_from (period, year)), sas_date_to_iso (sas_period_to (period, year)) };
}

static void
days_clear (Days *days)
{
  g_free (days->from);
  g_free (days->to);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Days, days_clear)

/* HR opens a period for everybody. For those who work on a plan the program opens it when they get there: nobody waits for a clerk. */
static gboolean
guard (const SasPlan *plan, const SasActor *actor, GError **error)
{
  gboolean concerned = g_strcmp0 (actor->nip, plan->nip) == 0 || g_strcmp0 (actor->nip, plan->appraiser) == 0;
  SasEvaluationFacts facts = {
    .state = SAS_EVALUATION_NONE, .plan_in_force = TRUE,
    .roles = actor->operator_ ? SAS_ROLE_HR : concerned ? SAS_ROLE_SYSTEM : SAS_ROLE_NONE,
  };

  return sas_evaluation_find_step ("open", &facts, NULL, error) != NULL;
}

SasPlan *
sas_evaluation_plan_for (SasDb *db, const char *nip, int year, SasPeriod period, gboolean draft_too, GError **error)
{
  g_auto (Days) days = days_of (period, year);
  g_autoptr (GError) failure = NULL;
  g_autofree char *id = sas_db_text (db, &failure, IN_FORCE (PERSON), "siss", nip, (gint64) year, days.from, days.to);

  if (id == NULL && failure == NULL && draft_too)
    id = sas_db_text (db, &failure, CURRENT, "siss", nip, (gint64) year, days.from, days.to);
  if (id != NULL)
    return sas_rows_load (db, &sas_plan_type, id, error);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (!sas_method_check (year, SAS_METHOD_PREDICATES, error))
    return NULL;
  else if (draft_too)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no plan of %s for %d. Store the plan first; nothing was changed."), nip, year);
  else
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("There is no approved plan of %s for %d that covers this period. Have the plan approved "
                                                        "first; nothing was changed."), nip, year);
  return NULL;
}

gboolean
sas_evaluation_may_open (SasDb *db, const SasPlan *plan, SasPeriod period, const SasActor *actor, GError **error)
{
  gint64 there;

  if (!guard (plan, actor, error))
    return FALSE;
  there = sas_db_number (db, 0, error, "SELECT count(*) FROM evaluation WHERE person = (SELECT person FROM plan WHERE id = ?1) AND year = ?2 "
                         "AND period = ?3 AND state <> 'void'", "sis", plan->id, (gint64) plan->year, sas_periods[period]);
  if (there > 0)
    g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("The evaluation of %s for %d, %s, is open already. Nothing was changed."), plan->nip,
                 plan->year, sas_period_name (period));
  return there == 0;
}

SasEvaluation *
sas_evaluation_store_open (SasDb *db, const char *nip, int year, SasPeriod period, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasPlan) plan = NULL;
  g_autoptr (SasEvaluation) evaluation = NULL;

  g_return_val_if_fail (db != NULL && nip != NULL && period < SAS_PERIODS && actor != NULL, NULL);

  if (!sas_tx_begin (&tx, db, error))
    return NULL;
  plan = sas_evaluation_plan_for (db, nip, year, period, FALSE, error);
  if (plan == NULL || !sas_evaluation_may_open (db, plan, period, actor, error))
    return NULL;
  evaluation = sas_evaluation_for_plan (plan, period);
  if (!sas_evidence_store_name_all (db, evaluation, error) || !sas_evaluation_insert (db, evaluation, actor, error) || !sas_tx_commit (&tx, error))
    return NULL;
  return g_steal_pointer (&evaluation);
}

/* Ids of the plans of those who have no evaluation of the period yet; @worker (nullable): only his own and those he appraises.
 * (transfer full) */
static GPtrArray *
find_plans (SasDb *db, const char *unit, int year, SasPeriod period, const char *worker, GError **error)
{
  g_auto (Days) days = days_of (period, year);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt =
    sas_db_query (db, error, "SELECT (" IN_FORCE ("person.id") ") AS chosen FROM person WHERE chosen IS NOT NULL AND (?1 IS NULL OR person.unit IN "
                  "(WITH RECURSIVE below (code) AS (SELECT ?1 UNION SELECT unit.code FROM unit JOIN below ON unit.parent_code = below.code) "
                  " SELECT code FROM below)) AND NOT EXISTS (SELECT 1 FROM evaluation WHERE evaluation.person = person.id AND "
                  " evaluation.year = ?2 AND evaluation.period = ?5 AND evaluation.state <> 'void') AND (?6 IS NULL OR EXISTS (SELECT 1 "
                  " FROM plan WHERE plan.id = chosen AND ?6 IN (plan.nip, plan.appraiser)))", "sissss", unit, (gint64) year, days.from, days.to,
                  sas_periods[period], worker);

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  if (failure == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
open_plan (SasDb *db, const char *plan_id, SasPeriod period, const SasActor *actor, GError **error)
{
  g_autoptr (SasPlan) plan = sas_rows_load (db, &sas_plan_type, plan_id, error);
  g_autoptr (SasEvaluation) evaluation = plan != NULL ? sas_evaluation_for_plan (plan, period) : NULL;

  return evaluation != NULL && sas_evidence_store_name_all (db, evaluation, error) && sas_evaluation_insert (db, evaluation, actor, error);
}

int
sas_evaluation_store_open_all (SasDb *db, const char *unit, int year, SasPeriod period, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GPtrArray) plans = NULL;

  g_return_val_if_fail (db != NULL && period < SAS_PERIODS && actor != NULL, -1);

  if (!sas_tx_begin (&tx, db, error))
    return -1;
  plans = find_plans (db, unit, year, period, actor->operator_ ? NULL : actor->nip, error);
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    if (!open_plan (db, g_ptr_array_index (plans, i), period, actor, error))
      return -1;
  if (plans != NULL && plans->len == 0 && !sas_method_check (year, SAS_METHOD_PREDICATES, error))
    return -1;
  return plans != NULL && sas_tx_commit (&tx, error) ? (int) plans->len : -1;
}

/* -1 on failure, else how many: 0 or 1. */
static int
open_person (SasDb *db, const char *nip, int year, SasPeriod period, const SasActor *actor, GError **error)
{
  g_autoptr (SasPlan) plan = sas_evaluation_plan_for (db, nip, year, period, FALSE, error);
  g_autoptr (GError) failure = NULL;

  if (plan == NULL)
    return -1;
  if (sas_evaluation_may_open (db, plan, period, actor, &failure))
    return open_plan (db, plan->id, period, actor, error) ? 1 : -1;
  if (g_error_matches (failure, SAS_ERROR, SAS_ERROR_CONFLICT))
    return 0;
  g_propagate_error (error, g_steal_pointer (&failure));
  return -1;
}

int
sas_evaluation_store_open_people (SasDb *db, const char *const *nips, int year, SasPeriod period, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  int count = 0;

  g_return_val_if_fail (db != NULL && nips != NULL && period < SAS_PERIODS && actor != NULL, -1);

  if (!sas_tx_begin (&tx, db, error))
    return -1;
  for (guint i = 0; nips[i] != NULL; i++)
    {
      int opened = open_person (db, nips[i], year, period, actor, error);

      if (opened < 0)
        return -1;
      count += opened;
    }
  return count == 0 || sas_tx_commit (&tx, error) ? count : -1;
}
