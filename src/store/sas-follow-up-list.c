/* The register, and what the evaluations give cause for beside it. */
#include "config.h"
#include "sas-evaluation-store.h"
#include "sas-filter-private.h"
#include "sas-follow-up-store-private.h"
#include "sas-holiday-store.h"
#include "sas-office-index.h"
#include "sas-policy-store.h"
#include "sas-rows.h"

#define PERSON "person.name, person.title_before, person.title_after, person.unit, unit.name, person.position"

/* An evaluation that is signed gives cause; an objection waits for its decision from the day it is filed. */
#define SIGNED "evaluation.state IN ('final', 'delivered', 'acknowledged', 'objected', 'explained', 'decided', 'reported')"

#define ENTRIES \
  "SELECT follow_up.id, evaluation.appraiser, evaluation.predicate, " PERSON " FROM follow_up JOIN person ON person.nip = follow_up.nip " \
  "LEFT JOIN unit ON unit.code = person.unit LEFT JOIN evaluation ON evaluation.person = person.id AND evaluation.year = follow_up.year " \
  "AND evaluation.period = follow_up.period AND evaluation.state <> 'void' "

#define CAUSES \
  "SELECT person.nip, evaluation.appraiser, evaluation.predicate, " PERSON ", evaluation.year, evaluation.period, evaluation.state, " \
  "  evaluation.behaviour_rating, trim (evaluation.notes, ' ' || char (9, 10, 13)) <> '', " \
  "  EXISTS (SELECT 1 FROM realisation WHERE realisation.evaluation = evaluation.id) AND " \
  "  NOT EXISTS (SELECT 1 FROM realisation WHERE realisation.evaluation = evaluation.id AND realisation.not_yet = 0), " \
  "  person.employment, person.position_kind, evaluation.notes " \
  "FROM evaluation JOIN person ON person.id = evaluation.person LEFT JOIN unit ON unit.code = person.unit "

#define NO_LIMIT G_GINT64_CONSTANT (-1)   /* the last parameter stands in each query, whatever the filter */

enum { KEY, APPRAISER, PREDICATE, NAME, BEFORE, AFTER, UNIT, UNIT_NAME, POSITION,
       YEAR, PERIOD, STATE, BEHAVIOUR, NOTED, NO_PROGRESS, EMPLOYMENT, POSITION_KIND, NOTES };

typedef struct
{
  SasDb                   *db;
  SasRoster               *roster;
  const SasFollowUpFilter *filter;
  const SasActor          *actor;
  SasDate                  today;
  SasCalendar             *calendar;
  SasOfficePolicy          policy;
  GPtrArray               *rows;
  GHashTable              *taken;    /* "nip year period kind": what is in the register is no proposal */
} Survey;

void
sas_follow_up_row_free (SasFollowUpRow *row)
{
  if (row == NULL)
    return;
  g_clear_pointer (&row->follow_up, sas_follow_up_free);
  g_free (row->name);
  g_free (row->unit);
  g_free (row->unit_name);
  g_free (row->position);
  g_free (row->appraiser);
  g_free (row);
}

static int
word (sqlite3_stmt *stmt, int column, const char *const *words, int count)
{
  return MAX (0, sas_word_find (words, count, (const char *) sqlite3_column_text (stmt, column)));
}

static char *
full_name (sqlite3_stmt *stmt)
{
  SasPerson person = {
    .name = (char *) sqlite3_column_text (stmt, NAME), .title_before = (char *) sqlite3_column_text (stmt, BEFORE),
    .title_after = (char *) sqlite3_column_text (stmt, AFTER),
  };

  return sas_person_full_name (&person);
}

/* What both queries say of the person. Its record is yet to come. */
static SasFollowUpRow *
read_person (sqlite3_stmt *stmt)
{
  SasFollowUpRow *row = g_new0 (SasFollowUpRow, 1);

  row->name = full_name (stmt);
  row->unit = sas_column_text (stmt, UNIT);
  row->unit_name = sas_column_text (stmt, UNIT_NAME);
  row->position = sas_column_text (stmt, POSITION);
  row->appraiser = sas_column_text (stmt, APPRAISER);
  row->predicate = (SasPredicate) word (stmt, PREDICATE, sas_predicates, SAS_PREDICATES);
  row->index = SAS_FRACTION_NONE;
  return row;
}

/* --- who sees it --- */

static gboolean
is_for (const Survey *survey, const SasFollowUpRow *row)
{
  const SasFollowUp *one = row->follow_up;
  SasRoles roles = sas_follow_up_roles (survey->roster, survey->actor, one->nip, row->appraiser, one->year, one->period);

  if (roles == SAS_ROLE_EMPLOYEE)
    return row->standing != SAS_STANDING_PROPOSED && row->standing != SAS_STANDING_DISMISSED;
  return roles != SAS_ROLE_NONE || g_strcmp0 (one->owner_nip, survey->actor->nip) == 0;
}

static gboolean
is_wanted (const Survey *survey, const SasFollowUpRow *row)
{
  const SasFollowUpFilter *filter = survey->filter;

  return (filter->standings == 0 || (filter->standings & (1u << row->standing)) != 0) &&
         (filter->groups == 0 || (filter->groups & (1u << sas_follow_up_group (row->follow_up->kind))) != 0) && is_for (survey, row);
}

static void
add_row (Survey *survey, SasFollowUpRow *row)
{
  if (is_wanted (survey, row))
    g_ptr_array_add (survey->rows, row);
  else
    sas_follow_up_row_free (row);
}

/* --- the register --- */

static char *
key_of (const char *nip, int year, SasPeriod period, SasFollowUpKind kind)
{
  return g_strdup_printf ("%s %d %s %s", nip, year, sas_periods[period], sas_follow_up_kinds[kind]);
}

static char *
sql_of (const SasFollowUpFilter *filter, const char *select, const char *table, gboolean causes)
{
  g_autofree char *year = g_strdup_printf ("%s.year = ?1", table), *period = g_strdup_printf ("%s.period = ?4", table);
  const SasCondition conditions[] = {
    { causes, SIGNED }, { filter->year != 0, year }, { filter->unit != NULL, SAS_IN_UNIT_2 }, { filter->nip != NULL, "person.nip = ?3" },
    { filter->by_period, period }, { filter->find != NULL && *filter->find != '\0', SAS_NAMED_LIKE_5 },
  };
  g_autoptr (GString) sql = g_string_new (select);

  sas_filter_append_where (sql, conditions, G_N_ELEMENTS (conditions));
  g_string_append_printf (sql, "ORDER BY person.name COLLATE NOCASE, person.nip, %s.rowid LIMIT ?6", table);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static sqlite3_stmt *
query (Survey *survey, const char *sql, GError **error)
{
  const SasFollowUpFilter *filter = survey->filter;
  g_autofree char *find = sas_like_pattern (filter->find != NULL ? filter->find : "");

  return sas_db_query (survey->db, error, sql, "issssi", (gint64) filter->year, filter->unit, filter->nip,
                       filter->by_period ? sas_periods[filter->period] : NULL, find, NO_LIMIT);
}

static void
add_entry (Survey *survey, SasFollowUpRow *row, SasFollowUp *follow_up)
{
  row->follow_up = follow_up;
  row->standing = sas_follow_up_standing (follow_up, survey->calendar, survey->today, &row->days);
  g_hash_table_add (survey->taken, key_of (follow_up->nip, follow_up->year, follow_up->period, follow_up->kind));
  add_row (survey, row);
}

static gboolean
add_entries (Survey *survey, GError **error)
{
  g_autofree char *sql = sql_of (survey->filter, ENTRIES, "follow_up", FALSE);
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_follow_up_row_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  GError *failure = NULL;
  sqlite3_stmt *stmt = query (survey, sql, &failure);

  while (stmt != NULL && sas_db_next (survey->db, stmt, &failure))
    {
      g_ptr_array_add (ids, sas_column_text (stmt, KEY));
      g_ptr_array_add (read, read_person (stmt));
    }
  for (guint i = 0; failure == NULL && i < ids->len; i++)
    {
      SasFollowUp *follow_up = sas_rows_load (survey->db, &sas_follow_up_type, g_ptr_array_index (ids, i), &failure);

      if (follow_up != NULL)
        add_entry (survey, g_steal_pointer (&read->pdata[i]), follow_up);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* --- the proposals --- */

typedef struct { SasFollowUpRow *person; char *nip, *notes; int year; SasPeriod period; SasFollowUpFacts facts; } Cause;

static void
cause_free (gpointer data)
{
  Cause *cause = data;

  sas_follow_up_row_free (cause->person);
  g_free (cause->nip);
  g_free (cause->notes);
  g_free (cause);
}

static Cause *
read_cause (const Survey *survey, sqlite3_stmt *stmt)
{
  Cause *cause = g_new0 (Cause, 1);
  SasEvaluationState state = (SasEvaluationState) word (stmt, STATE, sas_evaluation_states, SAS_EVALUATION_STATES);
  gboolean pppk = word (stmt, EMPLOYMENT, sas_employments, SAS_EMPLOYMENTS) == SAS_EMPLOYMENT_PPPK;

  cause->person = read_person (stmt);
  cause->nip = sas_column_text (stmt, KEY);
  cause->notes = g_strstrip (sas_column_text (stmt, NOTES));
  cause->year = sqlite3_column_int (stmt, YEAR);
  cause->period = (SasPeriod) word (stmt, PERIOD, sas_periods, SAS_PERIODS);
  cause->facts = (SasFollowUpFacts) {
    .annual = cause->period == SAS_PERIOD_ANNUAL, .predicate = cause->person->predicate,
    .behaviour = (SasRating) word (stmt, BEHAVIOUR, sas_ratings, SAS_RATINGS), .no_progress = sqlite3_column_int (stmt, NO_PROGRESS),
    .noted = sqlite3_column_int (stmt, NOTED), .objected = state == SAS_EVALUATION_OBJECTED || state == SAS_EVALUATION_EXPLAINED,
    .functional_pns = !pppk && word (stmt, POSITION_KIND, sas_position_kinds, SAS_POSITION_KINDS) == SAS_POSITION_FUNCTIONAL, .pppk = pppk,
    .index = SAS_FRACTION_NONE, .thresholds = survey->policy.thresholds,
  };
  return cause;
}

/* The index takes the whole value and its plan: only where the office has it on. */
static gboolean
reckon_index (const Survey *survey, Cause *cause, GError **error)
{
  g_autoptr (SasEvaluation) evaluation = NULL;
  g_autoptr (SasPlan) plan = NULL;

  if (!survey->policy.index)
    return TRUE;
  evaluation = sas_evaluation_store_load (survey->db, cause->nip, cause->year, cause->period, NULL, error);
  plan = evaluation != NULL ? sas_evaluation_store_plan (survey->db, evaluation, error) : NULL;
  if (plan == NULL)
    return FALSE;
  cause->facts.index = sas_office_index_of (evaluation, plan);
  return TRUE;
}

static SasFollowUpRow *
copy_person (const SasFollowUpRow *person)
{
  SasFollowUpRow *row = g_new0 (SasFollowUpRow, 1);

  row->name = g_strdup (person->name);
  row->unit = g_strdup (person->unit);
  row->unit_name = g_strdup (person->unit_name);
  row->position = g_strdup (person->position);
  row->appraiser = g_strdup (person->appraiser);
  row->predicate = person->predicate;
  return row;
}

static void
add_proposals (Survey *survey, const Cause *cause)
{
  guint kinds = sas_follow_up_propose (&cause->facts);

  for (guint kind = 0; kind < SAS_FOLLOW_UPS; kind++)
    {
      g_autofree char *key = key_of (cause->nip, cause->year, cause->period, (SasFollowUpKind) kind);
      SasFollowUpRow *row;

      if ((kinds & (1u << kind)) == 0 || g_hash_table_contains (survey->taken, key))
        continue;
      row = copy_person (cause->person);
      row->follow_up = sas_follow_up_new (cause->nip, cause->year, cause->period, (SasFollowUpKind) kind);
      if (kind == SAS_FOLLOW_UP_RECOMMENDATION)   /* what the document recommends is what there is to do */
        sas_record_set_text (&sas_follow_up_type, row->follow_up, "action", cause->notes);
      row->index = cause->facts.index;
      row->standing = SAS_STANDING_PROPOSED;
      add_row (survey, row);
    }
}

static gboolean
add_causes (Survey *survey, GError **error)
{
  g_autofree char *sql = sql_of (survey->filter, CAUSES, "evaluation", TRUE);
  g_autoptr (GPtrArray) causes = g_ptr_array_new_with_free_func (cause_free);
  GError *failure = NULL;
  sqlite3_stmt *stmt = query (survey, sql, &failure);

  while (stmt != NULL && sas_db_next (survey->db, stmt, &failure))
    g_ptr_array_add (causes, read_cause (survey, stmt));
  for (guint i = 0; failure == NULL && i < causes->len; i++)
    if (reckon_index (survey, g_ptr_array_index (causes, i), &failure))
      add_proposals (survey, g_ptr_array_index (causes, i));
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* --- the list --- */

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  static const int order[SAS_STANDINGS] = {
    [SAS_STANDING_LATE] = 0, [SAS_STANDING_DUE] = 1, [SAS_STANDING_OPEN] = 2, [SAS_STANDING_PROPOSED] = 3, [SAS_STANDING_DONE] = 4,
    [SAS_STANDING_DISMISSED] = 5,
  };
  const SasFollowUpRow *one = *(SasFollowUpRow *const *) a, *other = *(SasFollowUpRow *const *) b;
  int by_standing = order[one->standing] - order[other->standing];
  SasDate due = one->follow_up->due, other_due = other->follow_up->due;

  if (by_standing != 0 || due == other_due)
    return by_standing != 0 ? by_standing : g_utf8_collate (one->name, other->name);
  return due < other_due ? -1 : 1;
}

GPtrArray *
sas_follow_up_store_list (SasDb *db, SasRoster *roster, const SasFollowUpFilter *filter, SasDate today, const SasActor *actor, GError **error)
{
  g_autoptr (SasCalendar) calendar = sas_holiday_store_calendar (db, error);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_follow_up_row_free);
  Survey survey = { db, roster, filter, actor, today, calendar, { FALSE }, rows, taken };

  g_return_val_if_fail (db != NULL && roster != NULL && filter != NULL && actor != NULL, NULL);

  if (calendar == NULL || !sas_policy_store_load (db, &survey.policy, error) || !add_entries (&survey, error) || !add_causes (&survey, error))
    return NULL;
  g_ptr_array_sort (rows, compare_rows);
  return g_steal_pointer (&rows);
}
