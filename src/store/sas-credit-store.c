#include "config.h"
#include "sas-credit-store.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-period.h"
#include "sas-record-store.h"
#include "sas-rows.h"

#define YEAR_MONTHS 12
#define PERSON "(SELECT id FROM person WHERE nip = ?1)"
#define SIGNED "state IN ('final', 'delivered', 'acknowledged', 'objected', 'explained', 'decided', 'reported')"

/* --- the balance --- */

SasCreditOpening *
sas_credit_store_opening (SasDb *db, const char *nip, SasDate day, GError **error)
{
  g_autofree char *last = sas_date_to_iso (day);
  g_autoptr (GError) failure = NULL;
  g_autofree char *id = sas_db_text (db, &failure, "SELECT id FROM credit_opening WHERE nip = ?1 AND date <= ?2 ORDER BY date DESC LIMIT 1",
                                     "ss", nip, last);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return id != NULL ? sas_rows_load (db, &sas_credit_opening_type, id, error) : NULL;
}

gboolean
sas_credit_store_save (SasDb *db, SasCreditOpening *opening, const SasActor *actor, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *day = NULL, *id = NULL;

  g_return_val_if_fail (db != NULL && opening != NULL && actor != NULL, FALSE);

  sas_credit_opening_settle (opening);
  if (!sas_credit_opening_check (opening, error))
    return FALSE;
  if (!actor->operator_)
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_DENIED,
                           _("A balance of angka kredit is entered by the personnel unit, not by this person. Nothing was changed."));
      return FALSE;
    }
  day = sas_date_to_iso (opening->date);
  id = sas_db_text (db, &failure, "SELECT id FROM credit_opening WHERE nip = ?1 AND date = ?2", "ss", opening->nip, day);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  sas_record_set_text (&sas_credit_opening_type, opening, "id", id != NULL ? id : "");
  return sas_record_store_save (db, &sas_credit_opening_type, "nip", opening, actor, error);
}

/* --- a year, month by month --- */

typedef struct
{
  SasDb           *db;
  SasRoster       *roster;
  const SasPerson *person;
  GPtrArray       *levels;     /* char *: what the months point into */
} Survey;

/* The posting of that day says more than what the plan or the staff data say of another. (transfer full) (nullable) */
static char *
level_on (const Survey *survey, const char *plan_position, SasDate day)
{
  GPtrArray *posts = sas_roster_assignments_of (survey->roster, survey->person->nip);

  for (guint i = posts->len; i-- > 0;)
    {
      const SasAssignment *post = g_ptr_array_index (posts, i);

      if (post->kind == SAS_ASSIGNMENT_DEFINITIVE && post->position != NULL && sas_assignment_covers (post, day))
        return sas_credit_find_level (post->position);
    }
  return sas_credit_find_level (plan_position != NULL ? plan_position : survey->person->position);
}

static SasDate
month_end (int year, guint month)
{
  return (month == YEAR_MONTHS ? sas_date_new ((guint) year + 1, 1, 1) : sas_date_new ((guint) year, month + 1, 1)) - 1;
}

/* Plans in the order of their versions: where two meet in a month, the later one gives its level. */
static void
cover (const Survey *survey, SasCreditYear *year, SasDate from, SasDate to, const char *position)
{
  for (guint i = 0; i < YEAR_MONTHS; i++)
    {
      SasDate first = sas_date_new ((guint) year->year, i + 1, 1), last = month_end (year->year, i + 1);
      char *level = first <= to && last >= from ? level_on (survey, position, MIN (last, to)) : NULL;

      if (level != NULL)
        g_ptr_array_add (survey->levels, level);
      if (first <= to && last >= from)
        year->months[i].level = level;
    }
}

static gboolean
read_levels (const Survey *survey, SasCreditYear *year, GError **error)
{
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (survey->db, &failure, "SELECT \"from\", \"to\", people ->> '$.employee.position' FROM plan WHERE person = "
                                     PERSON " AND year = ?2 AND state IN ('approved', 'superseded', 'closed') ORDER BY version", "si",
                                     survey->person->nip, (gint64) year->year);

  while (stmt != NULL && sas_db_next (survey->db, stmt, &failure))
    cover (survey, year, sas_date_from_iso ((const char *) sqlite3_column_text (stmt, 0)),
           sas_date_from_iso ((const char *) sqlite3_column_text (stmt, 1)), (const char *) sqlite3_column_text (stmt, 2));
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static void
set_predicate (SasCreditYear *year, SasPeriod period, SasPredicate predicate)
{
  guint from = sas_date_month (sas_period_from (period, year->year)), to = sas_date_month (sas_period_to (period, year->year));

  for (guint month = from; month <= to; month++)
    year->months[month - 1].predicate = predicate;
}

/* The annual one is about the year as a whole: it comes last and takes the place of the periods, where it is asked for. */
static gboolean
read_predicates (const Survey *survey, SasCreditYear *year, gboolean annual, GError **error)
{
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (survey->db, &failure, "SELECT period, predicate FROM evaluation WHERE person = " PERSON " AND year = ?2 "
                                     "AND predicate IS NOT NULL AND (?3 OR period <> 'annual') AND " SIGNED " ORDER BY period = 'annual', period",
                                     "sii", survey->person->nip, (gint64) year->year, (gint64) annual);

  while (stmt != NULL && sas_db_next (survey->db, stmt, &failure))
    {
      int period = sas_period_find ((const char *) sqlite3_column_text (stmt, 0));
      int predicate = sas_word_find (sas_predicates, SAS_PREDICATES, (const char *) sqlite3_column_text (stmt, 1));

      if (period >= 0 && predicate > SAS_PREDICATE_NONE)
        set_predicate (year, (SasPeriod) period, (SasPredicate) predicate);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
add_years (const Survey *survey, SasCreditSheet *sheet, GError **error)
{
  gint64 first = sas_db_number (survey->db, sheet->year, error, "SELECT coalesce (min (year), ?2) FROM evaluation WHERE person = " PERSON
                                " AND year <= ?2 AND predicate IS NOT NULL AND " SIGNED, "si", survey->person->nip, (gint64) sheet->year);

  if (first == G_MININT64)
    return FALSE;
  for (int number = (int) first; number <= sheet->year; number++)
    {
      SasCreditYear year = { .year = number };

      gboolean annual = number < sheet->year || sheet->period == SAS_PERIOD_ANNUAL;

      if (!read_levels (survey, &year, error) || !read_predicates (survey, &year, annual, error))
        return FALSE;
      sas_credit_sheet_add_year (sheet, &year);
    }
  return TRUE;
}

/* --- the sheet --- */

static gboolean
has_credit (const SasPerson *person, const char *nip, GError **error)
{
  if (person == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("Nobody in this office has the number %s."), nip);
  else if (!sas_credit_is_for (person))
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("%s is no functional officer among the PNS: only they have angka kredit."), person->name);
  else
    return TRUE;
  return FALSE;
}

static void
describe (const Survey *survey, SasCreditSheet *sheet)
{
  const SasPerson *person = survey->person;
  SasDate day = sas_period_to (sheet->period, sheet->year);

  sheet->employee = sas_roster_identity (survey->roster, person->nip, NULL, day);
  sheet->signer = sas_roster_appraiser_identity (survey->roster, person->nip, day);
  sheet->birth_place = g_strdup (person->birth_place);
  sheet->birth_date = person->birth_date;
  sheet->sex = person->sex;
  sheet->position_since = person->position_since;
}

SasCreditSheet *
sas_credit_store_sheet (SasDb *db, SasRoster *roster, const char *nip, int year, SasPeriod period, GError **error)
{
  const SasPerson *person = sas_roster_person (roster, nip);
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func (g_free);
  const Survey survey = { db, roster, person, levels };
  g_autoptr (SasCreditSheet) sheet = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *level = NULL;
  SasCreditOpening *opening;

  if (!has_credit (person, nip, error))
    return NULL;
  level = level_on (&survey, NULL, sas_period_to (period, year));
  if (level == NULL)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("The post “%s” ends with no level that has angka kredit, such as Ahli Muda or Terampil. "
                                                          "Correct it in the staff data."), person->position);
      return NULL;
    }
  opening = sas_credit_store_opening (db, nip, sas_period_to (period, year), &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  sheet = sas_credit_sheet_new (year, level, opening, person->grade);
  sheet->period = period;
  describe (&survey, sheet);
  if (!add_years (&survey, sheet, error))
    return NULL;
  sas_credit_sheet_settle (sheet);
  return g_steal_pointer (&sheet);
}
