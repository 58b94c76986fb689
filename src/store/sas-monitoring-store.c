#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-feedback-request-store-private.h"
#include "sas-i18n.h"
#include "sas-monitoring-store-private.h"
#include "sas-plan-store.h"
#include "sas-record-store.h"
#include "sas-rows.h"

#define PARTIES SAS_MONITORING_PARTIES

/* @giver: the field that names who gave it; he writes and reads his own though he has no part in the plan. @anybody: so does
 * whoever is no party. */
static const struct { const SasRecordType *type; SasRoles writers; const char *giver; gboolean anybody; const char *order; } kinds[] = {
  { &sas_action_plan_type, PARTIES & ~SAS_ROLE_REVIEWER, NULL, FALSE, "period" },
  { &sas_log_entry_type, SAS_ROLE_EMPLOYEE | SAS_ROLE_HR, NULL, FALSE, "date, rowid" },
  { &sas_feedback_type, PARTIES & ~SAS_ROLE_EMPLOYEE, "giver_nip", TRUE, "date, rowid" },
  { &sas_guidance_type, PARTIES, "by_nip", FALSE, "date, rowid" },
  { &sas_result_takeover_type, PARTIES & ~SAS_ROLE_EMPLOYEE, NULL, FALSE, "date, rowid" },
};

static int
kind_of (const SasRecordType *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].type == type)
      return (int) i;
  g_return_val_if_reached (0);
}

static const char *
text_of (const SasRecordType *type, gconstpointer record, const char *name)
{
  return SAS_FIELD_AT (record, sas_record_field (type, name), const char *);
}

/* --- who is what to it --- */

SasPlan *
sas_monitoring_plan (SasDb *db, const char *nip, int year, GError **error)
{
  g_autoptr (GError) failure = NULL;
  SasPlan *plan = sas_plan_store_load (db, nip, year, SAS_PLAN_CURRENT, NULL, &failure);

  if (plan == NULL && !g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&failure));
  return plan;
}

SasRoles
sas_monitoring_roles (const SasActor *actor, const char *nip, const SasPlan *plan, const char *reviewer)
{
  g_autoptr (SasPlan) nobodys = sas_plan_new (nip, (int) sas_date_year (sas_date_today ()));

  return sas_actor_roles (actor, plan != NULL ? plan : nobodys, reviewer);
}

gboolean
sas_monitoring_deny (GError **error)
{
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_DENIED, _("This record is not for this person. Nothing was changed."));
  return FALSE;
}

static gboolean
may_write (int kind, gconstpointer record, SasRoles roles, const SasActor *actor, GError **error)
{
  const char *giver = kinds[kind].giver != NULL ? text_of (kinds[kind].type, record, kinds[kind].giver) : NULL;
  gboolean own = giver != NULL && g_str_equal (giver, actor->nip);

  /* In another's name only HR writes. */
  if (kinds[kind].anybody && !actor->operator_ && !own)
    return sas_monitoring_deny (error);
  return roles & kinds[kind].writers || (own && (roles & SAS_ROLE_EMPLOYEE) == 0) || sas_monitoring_deny (error);
}

/* --- reading --- */

static void
free_records (const SasRecordType *type, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    sas_record_free (type, g_ptr_array_index (records, i));
  g_ptr_array_unref (records);
}

static GPtrArray *
load_all (SasDb *db, int kind, const char *nip, int year, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE nip = ?1 AND (?2 = 0 OR year = ?2) ORDER BY %s", kinds[kind].type->name,
                                          kinds[kind].order);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *records = g_ptr_array_new ();
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, sql, "si", nip, (gint64) year);

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  for (guint i = 0; failure == NULL && i < ids->len; i++)
    {
      gpointer record = sas_rows_load (db, kinds[kind].type, g_ptr_array_index (ids, i), &failure);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  if (failure == NULL)
    return records;
  g_propagate_error (error, failure);
  free_records (kinds[kind].type, records);
  return NULL;
}

/* Leaves what @actor gave himself. */
static void
leave_own (int kind, GPtrArray *records, const SasActor *actor)
{
  for (guint i = records->len; i-- > 0;)
    if (g_strcmp0 (text_of (kinds[kind].type, g_ptr_array_index (records, i), kinds[kind].giver), actor->nip) != 0)
      {
        sas_record_free (kinds[kind].type, g_ptr_array_index (records, i));
        g_ptr_array_remove_index (records, i);
      }
}

GPtrArray *
sas_monitoring_store_list (SasDb *db, const SasRecordType *type, const char *nip, int year, const SasActor *actor, const char *reviewer,
                           GError **error)
{
  int kind = kind_of (type);
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPlan) plan = sas_monitoring_plan (db, nip, year, &failure);
  SasRoles roles = sas_monitoring_roles (actor, nip, plan, reviewer);
  GPtrArray *records;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (roles == SAS_ROLE_NONE && kinds[kind].giver == NULL && !sas_monitoring_deny (error))
    return NULL;
  records = load_all (db, kind, nip, year, error);
  if (records != NULL && roles == SAS_ROLE_NONE)
    leave_own (kind, records, actor);
  for (guint i = 0; records != NULL && type == &sas_feedback_type && roles == SAS_ROLE_EMPLOYEE && i < records->len; i++)
    sas_feedback_conceal (g_ptr_array_index (records, i));
  return records;
}

char **
sas_monitoring_store_people (SasDb *db, const SasRecordType *type, int year, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT DISTINCT nip FROM \"%s\" WHERE year = ?1 ORDER BY nip", kinds[kind_of (type)].type->name);
  g_autoptr (GStrvBuilder) people = g_strv_builder_new ();
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, sql, "i", (gint64) year);

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    {
      g_autofree char *nip = sas_column_text (stmt, 0);

      g_strv_builder_add (people, nip);
    }
  if (failure == NULL)
    return g_strv_builder_end (people);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

SasActionPlan *
sas_monitoring_store_actions (SasDb *db, const char *nip, int year, SasPeriod period, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *id = sas_db_text (db, &failure, "SELECT id FROM action_plan WHERE nip = ?1 AND year = ?2 AND period = ?3", "sis", nip,
                                     (gint64) year, sas_periods[period]);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return id != NULL ? sas_rows_load (db, &sas_action_plan_type, id, error) : NULL;
}

/* --- writing --- */

/* The action plan of the period that stands there gives its place. */
static gboolean
take_place (SasDb *db, const SasRecordType *type, gpointer record, GError **error)
{
  SasActionPlan *actions = record, *stored;
  g_autoptr (GError) failure = NULL;

  if (type != &sas_action_plan_type)
    return TRUE;
  stored = sas_monitoring_store_actions (db, actions->nip, actions->year, actions->period, &failure);
  if (stored != NULL)
    sas_record_set_text (type, record, "id", stored->id);
  sas_record_free (type, stored);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* A record keeps whom it is about, and who gave it: else somebody would write over another's under its id. */
static gboolean
is_same (SasDb *db, int kind, gconstpointer record, GError **error)
{
  const SasRecordType *type = kinds[kind].type;
  const char *id = text_of (type, record, "id");
  gpointer stored = *id != '\0' ? sas_rows_load (db, type, id, error) : NULL;
  gboolean same = stored != NULL && g_str_equal (text_of (type, stored, "nip"), text_of (type, record, "nip")) &&
                  (kinds[kind].giver == NULL || g_strcmp0 (text_of (type, stored, kinds[kind].giver), text_of (type, record, kinds[kind].giver)) == 0);

  sas_record_free (type, stored);
  if (*id == '\0' || same || (error != NULL && *error != NULL))
    return *id == '\0' || same;
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND,
                       _("There is no such record about this person. Nothing was changed; leave out its “id” to record a new one."));
  return FALSE;
}

/* Who wrote a line changes it, and whose day it was: what HR entered for him is his. Once it is in a realisation its words are there. */
static gboolean
may_change_line (SasDb *db, const SasLogEntry *entry, const SasActor *actor, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GHashTable) taken = *entry->id != '\0' ? sas_monitoring_store_taken (db, entry->nip, entry->year, &failure) : NULL;
  g_autofree char *writer = taken != NULL ? sas_db_text (db, &failure, "SELECT nip FROM audit WHERE subject_id = ?1 AND action = 'add' "
                                                         "ORDER BY number LIMIT 1", "s", entry->id) : NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (taken != NULL && actor->operator_ && writer != NULL && *writer != '\0')
    return sas_monitoring_deny (error);
  if (taken == NULL || !g_hash_table_contains (taken, entry->id))
    return TRUE;
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                       _("This line was taken into a realisation: change its words there, or take it out first. Nothing was changed."));
  return FALSE;
}

gboolean
sas_monitoring_may_save (SasDb *db, const SasRecordType *type, gpointer record, const SasActor *actor, const char *reviewer, GError **error)
{
  int kind = kind_of (type);
  const char *nip = text_of (type, record, "nip");
  int year = SAS_FIELD_AT (record, sas_record_field (type, "year"), int);
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPlan) plan = sas_monitoring_plan (db, nip, year, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return may_write (kind, record, sas_monitoring_roles (actor, nip, plan, reviewer), actor, error) &&
         sas_monitoring_check (type, record, plan, error) && take_place (db, type, record, error) && is_same (db, kind, record, error) &&
         (type != &sas_log_entry_type || may_change_line (db, record, actor, error));
}

gboolean
sas_monitoring_store_save (SasDb *db, const SasRecordType *type, gpointer record, const SasActor *actor, const char *reviewer, GError **error)
{
  g_return_val_if_fail (db != NULL && record != NULL && actor != NULL, FALSE);

  if (!sas_monitoring_may_save (db, type, record, actor, reviewer, error))
    return FALSE;
  return type == &sas_feedback_type ? sas_feedback_request_keep_answer (db, NULL, record, actor, error)
                                    : sas_record_store_save (db, type, "nip", record, actor, error);
}

SasLogEntry *
sas_monitoring_store_load_line (SasDb *db, const char *id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  SasLogEntry *entry = sas_rows_load (db, &sas_log_entry_type, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (entry == NULL)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("This line is not in the log any more. Nothing was changed."));
  return entry;
}

gboolean
sas_monitoring_store_remove_line (SasDb *db, const char *id, const SasActor *actor, const char *reviewer, GError **error)
{
  SasLogEntry *entry = sas_monitoring_store_load_line (db, id, error);
  gboolean done = entry != NULL && sas_monitoring_may_save (db, &sas_log_entry_type, entry, actor, reviewer, error) &&
                  sas_record_store_remove (db, &sas_log_entry_type, "nip", id, actor, error);

  sas_record_free (&sas_log_entry_type, entry);
  return done;
}

/* --- into the evaluation --- */

static int
take_feedback (SasEvaluation *evaluation, const GPtrArray *records)
{
  SasDate from = sas_period_from (evaluation->period, evaluation->year), to = sas_period_to (evaluation->period, evaluation->year);
  int count = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const SasFeedback *feedback = g_ptr_array_index (records, i);

      count += feedback->date >= from && feedback->date <= to && sas_evaluation_take_feedback (evaluation, feedback);
    }
  return count;
}

/* A result that was taken over stays so to the end of the year. */
static int
take_takeovers (SasEvaluation *evaluation, const GPtrArray *records)
{
  int count = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const SasResultTakeover *takeover = g_ptr_array_index (records, i);

      count += takeover->date <= sas_period_to (evaluation->period, evaluation->year) && sas_evaluation_take_takeover (evaluation, takeover);
    }
  return count;
}

int
sas_monitoring_store_collect (SasDb *db, const char *nip, int year, SasPeriod period, const SasActor *actor, const char *reviewer,
                              GError **error)
{
  static const struct { const SasRecordType *type; int (*take) (SasEvaluation *, const GPtrArray *); } sources[] = {
    { &sas_feedback_type, take_feedback }, { &sas_result_takeover_type, take_takeovers },
  };
  gint64 revision = 0;
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_load (db, nip, year, period, &revision, error);
  int count = 0;

  for (guint i = 0; evaluation != NULL && i < G_N_ELEMENTS (sources); i++)
    {
      GPtrArray *records = load_all (db, kind_of (sources[i].type), nip, year, error);

      if (records == NULL)
        return -1;
      count += sources[i].take (evaluation, records);
      free_records (sources[i].type, records);
    }
  return evaluation != NULL && sas_evaluation_store_save (db, evaluation, &revision, reviewer, actor, error) ? count : -1;
}

/* Whether it is meant: the one named, else any of the period that says towards what. */
static gboolean
is_meant (const SasLogEntry *entry, const char *id, SasPeriod period, int year)
{
  if (id != NULL)
    return g_str_equal (entry->id, id);
  return entry->result >= 0 && entry->date >= sas_period_from (period, year) && entry->date <= sas_period_to (period, year);
}

static gboolean
take_entry (SasEvaluation *evaluation, const SasLogEntry *entry, int result, int indicator)
{
  SasRealisation *realisation = sas_evaluation_realisation_for (evaluation, result >= 0 ? result : entry->result,
                                                                result >= 0 ? indicator : entry->indicator);

  return realisation != NULL && !sas_evaluation_has_log (evaluation, entry->id) && sas_realisation_take_log (realisation, entry);
}

int
sas_monitoring_store_take_log (SasDb *db, const char *nip, int year, SasPeriod period, const char *entry, int result, int indicator,
                               const SasActor *actor, const char *reviewer, GError **error)
{
  gint64 revision = 0;
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_load (db, nip, year, period, &revision, error);
  GPtrArray *records = evaluation != NULL ? load_all (db, kind_of (&sas_log_entry_type), nip, year, error) : NULL;
  guint meant = 0;
  int count = 0;

  if (records == NULL)
    return -1;
  for (guint i = 0; i < records->len; i++)
    if (is_meant (g_ptr_array_index (records, i), entry, period, year))
      {
        meant++;
        count += take_entry (evaluation, g_ptr_array_index (records, i), result, indicator);
      }
  free_records (&sas_log_entry_type, records);
  if (entry != NULL && meant == 0)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no such line in the log of %s for %d. Nothing was changed."), nip, year);
  return (entry == NULL || meant > 0) && sas_evaluation_store_save (db, evaluation, &revision, reviewer, actor, error) ? count : -1;
}

GHashTable *
sas_monitoring_store_taken (SasDb *db, const char *nip, int year, GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, "SELECT entry.value, evaluation.period FROM evaluation JOIN realisation ON "
                                     "realisation.evaluation = evaluation.id, json_each (realisation.log) AS entry WHERE evaluation.person = "
                                     "(SELECT id FROM person WHERE nip = ?1) AND evaluation.year = ?2 AND evaluation.state <> 'void' "
                                     "ORDER BY evaluation.period DESC", "si", nip, (gint64) year);

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_hash_table_insert (taken, sas_column_text (stmt, 0), sas_column_text (stmt, 1));
  if (failure == NULL)
    return g_steal_pointer (&taken);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
