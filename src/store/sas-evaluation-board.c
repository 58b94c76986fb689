#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-board.h"
#include "sas-evaluation-store-private.h"
#include "sas-holiday-store.h"
#include "sas-organisation-store.h"
#include "sas-rating-suggestion.h"
#include "sas-roster-store.h"

static void
member_free (gpointer data)
{
  SasEvaluationMember *member = data;

  g_free (member->nip);
  g_free (member->name);
  g_free (member->position);
  g_free (member->unit);
  g_free (member->reviewer);
  sas_evaluation_free (member->evaluation);
  sas_plan_free (member->plan);
  g_free (member);
}

static void
unit_free (gpointer data)
{
  SasEvaluationUnit *unit = data;

  g_free (unit->code);
  g_free (unit->name);
  sas_organisation_free (unit->entered);
  g_free (unit);
}

void
sas_evaluation_board_free (SasEvaluationBoard *self)
{
  if (self == NULL)
    return;
  g_free (self->appraiser);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->units);
  g_free (self);
}

SasEvaluationMember *
sas_evaluation_board_member (const SasEvaluationBoard *self, const char *nip)
{
  for (guint i = 0; i < self->members->len; i++)
    if (g_strcmp0 (((SasEvaluationMember *) g_ptr_array_index (self->members, i))->nip, nip) == 0)
      return g_ptr_array_index (self->members, i);
  return NULL;
}

/* --- loading --- */

typedef struct { SasDb *db; SasRoster *roster; SasEvaluationBoard *board; SasDate day; } Loading;

/* NIPs of the people an evaluation or, failing that, a plan in force gives to the appraiser; also of those that were taken over, by
 * whomever. (transfer full) (nullable) */
static GHashTable *
find_people (const Loading *loading, GError **error)
{
  const SasEvaluationBoard *board = loading->board;
  g_autofree char *from = sas_date_to_iso (sas_period_from (board->period, board->year));
  g_autofree char *to = sas_date_to_iso (sas_period_to (board->period, board->year));
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt =
    sas_db_query (loading->db, error,
                  "SELECT person.nip FROM evaluation JOIN person ON person.id = evaluation.person WHERE evaluation.year = ?2 AND period = ?3 AND "
                  "evaluation.state <> 'void' AND (appraiser = ?1 OR evaluator = 'reviewing-superior') UNION "
                  "SELECT person.nip FROM plan JOIN person ON person.id = plan.person WHERE plan.year = ?2 AND plan.appraiser = ?1 AND "
                  "plan.current = 1 AND plan.state <> 'cancelled' AND plan.\"from\" <= ?5 AND plan.\"to\" >= ?4 AND NOT EXISTS (SELECT 1 FROM "
                  "evaluation WHERE evaluation.person = person.id AND evaluation.year = ?2 AND period = ?3 AND evaluation.state <> 'void')",
                  "sisss", board->appraiser, (gint64) board->year, sas_periods[board->period], from, to);

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (loading->db, stmt, &failure))
    g_hash_table_add (found, sas_column_text (stmt, 0));
  if (failure == NULL)
    return g_steal_pointer (&found);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* FALSE only on failure: that something is not there is an answer. */
static gboolean
is_answered (GError *failure, GError **error)
{
  if (failure == NULL)
    return TRUE;
  if (g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND) || g_error_matches (failure, SAS_ERROR, SAS_ERROR_INVALID))
    {
      g_error_free (failure);
      return TRUE;
    }
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
load_evaluation (const Loading *loading, SasEvaluationMember *member, GError **error)
{
  const SasEvaluationBoard *board = loading->board;
  GError *failure = NULL;

  member->evaluation = sas_evaluation_store_load (loading->db, member->nip, board->year, board->period, &member->revision, &failure);
  if (!is_answered (failure, error))
    return FALSE;
  failure = NULL;
  member->plan = member->evaluation != NULL
                   ? sas_evaluation_store_plan (loading->db, member->evaluation, &failure)
                   : sas_evaluation_plan_for (loading->db, member->nip, board->year, board->period, FALSE, &failure);
  member->can_open = member->evaluation == NULL && member->plan != NULL;
  return is_answered (failure, error);
}

/* The unit that @nip leads himself on that day. (transfer none) (nullable) */
static const SasUnit *
led_by (const Loading *loading, const char *nip)
{
  const SasUnit *unit = sas_roster_unit_at (loading->roster, nip, loading->day);
  const SasPerson *leader = unit != NULL ? sas_roster_leader_at (loading->roster, unit->code, loading->day) : NULL;

  return leader != NULL && g_str_equal (leader->nip, nip) ? unit : NULL;
}

static gboolean
predicate_of (const Loading *loading, const char *unit, SasOrganisationPredicate *predicate, GError **error)
{
  *predicate = SAS_ORGANISATION_NONE;
  return unit == NULL || sas_organisation_store_predicate (loading->db, unit, loading->board->year, loading->board->period, sas_date_today (),
                                                           predicate, error);
}

static gboolean
load_organisation (const Loading *loading, SasEvaluationMember *member, GError **error)
{
  const char *appraiser = member->evaluation != NULL ? member->evaluation->appraiser : loading->board->appraiser;
  const SasUnit *unit = sas_organisation_unit_of (loading->roster, member->nip, appraiser, loading->day);
  const SasUnit *led = led_by (loading, member->nip);
  const SasPerson *reviewer = sas_roster_reviewer_above (loading->roster, member->nip, appraiser, loading->day);
  SasOrganisationPredicate own;

  member->unit = unit != NULL ? g_strdup (unit->code) : NULL;
  member->reviewer = reviewer != NULL ? g_strdup (reviewer->nip) : NULL;
  if (!predicate_of (loading, member->unit, &member->organisation, error) || !predicate_of (loading, led != NULL ? led->code : NULL, &own, error))
    return FALSE;
  if (member->organisation == SAS_ORGANISATION_NONE && member->evaluation != NULL)
    member->organisation = member->evaluation->organisation_predicate;   /* HR wrote it into the evaluation */
  member->head = sas_unit_head_suggestion (sas_regulation_for_year (loading->board->year), own);
  return TRUE;
}

/* Who took over evaluates in the appraiser's place; the appraiser still sees whom he had. */
static gboolean
is_of_team (const SasEvaluationBoard *board, const SasEvaluationMember *member)
{
  if (member->evaluation == NULL || g_strcmp0 (member->evaluation->appraiser, board->appraiser) == 0)
    return TRUE;
  return member->evaluation->evaluator == SAS_EVALUATOR_REVIEWER && g_strcmp0 (member->reviewer, board->appraiser) == 0;
}

static gboolean
add_member (const Loading *loading, const SasPerson *person, GError **error)
{
  SasEvaluationMember *member = g_new0 (SasEvaluationMember, 1);
  gboolean read;

  member->nip = g_strdup (person->nip);
  member->name = sas_person_full_name (person);
  member->position = sas_roster_position_at (loading->roster, person->nip, NULL, loading->day);
  read = load_evaluation (loading, member, error) && load_organisation (loading, member, error);
  if (read && is_of_team (loading->board, member))
    g_ptr_array_add (loading->board->members, member);
  else
    member_free (member);
  return read;
}

/* --- the units --- */

static SasEvaluationUnit *
unit_of (const Loading *loading, const char *code)
{
  GPtrArray *units = loading->board->units;
  const SasUnit *known = sas_roster_unit (loading->roster, code);
  SasEvaluationUnit *unit;

  for (guint i = 0; i < units->len; i++)
    if (g_str_equal (((SasEvaluationUnit *) g_ptr_array_index (units, i))->code, code))
      return g_ptr_array_index (units, i);
  unit = g_new0 (SasEvaluationUnit, 1);
  unit->code = g_strdup (code);
  unit->name = g_strdup (known != NULL ? known->name : code);
  g_ptr_array_add (units, unit);
  return unit;
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const SasEvaluationUnit *first = *(SasEvaluationUnit *const *) a, *second = *(SasEvaluationUnit *const *) b;

  return first->people != second->people ? (first->people < second->people ? 1 : -1) : g_strcmp0 (first->code, second->code);
}

static gboolean
load_units (const Loading *loading, GError **error)
{
  const SasEvaluationBoard *board = loading->board;

  for (guint i = 0; i < board->members->len; i++)
    {
      const SasEvaluationMember *member = g_ptr_array_index (board->members, i);

      if (member->unit != NULL)
        unit_of (loading, member->unit)->people++;
    }
  for (guint i = 0; i < board->units->len; i++)
    {
      SasEvaluationUnit *unit = g_ptr_array_index (board->units, i);
      g_autoptr (GError) failure = NULL;

      unit->entered = sas_organisation_store_load (loading->db, unit->code, board->year, board->period, &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (!predicate_of (loading, unit->code, &unit->counts, error))
        return FALSE;
    }
  g_ptr_array_sort (board->units, compare_people);
  return TRUE;
}

static gboolean
load_window (const Loading *loading, GError **error)
{
  g_autoptr (SasCalendar) calendar = sas_holiday_store_calendar (loading->db, error);
  const SasPeriodWindow window = sas_evaluation_store_window (loading->db);
  SasEvaluationBoard *board = loading->board;

  if (calendar == NULL)
    return FALSE;
  board->opens = sas_period_window_opens (&window, board->period, board->year);
  board->closes = sas_period_window_closes (&window, board->period, board->year, calendar);
  return TRUE;
}

static SasEvaluationBoard *
board_new (const char *appraiser, int year, SasPeriod period)
{
  SasEvaluationBoard *self = g_new0 (SasEvaluationBoard, 1);

  self->appraiser = g_strdup (appraiser);
  self->year = year;
  self->period = period;
  self->members = g_ptr_array_new_with_free_func (member_free);
  self->units = g_ptr_array_new_with_free_func (unit_free);
  return self;
}

SasEvaluationBoard *
sas_evaluation_board_load (SasDb *db, const char *appraiser, int year, SasPeriod period, GError **error)
{
  g_autoptr (SasEvaluationBoard) board = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (GHashTable) people = NULL;
  GPtrArray *staff;
  Loading loading;

  g_return_val_if_fail (db != NULL && appraiser != NULL && period < SAS_PERIODS, NULL);

  roster = sas_roster_store_load (db, error);
  if (roster == NULL)
    return NULL;
  board = board_new (appraiser, year, period);
  loading = (Loading) { db, roster, board, sas_period_to (period, year) };
  people = load_window (&loading, error) ? find_people (&loading, error) : NULL;
  if (people == NULL)
    return NULL;
  staff = sas_roster_people (roster);
  for (guint i = 0; i < staff->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (staff, i);

      if (g_hash_table_contains (people, person->nip) && !add_member (&loading, person, error))
        return NULL;
    }
  return load_units (&loading, error) ? g_steal_pointer (&board) : NULL;
}
