/* Whom the rules of follow-up name (sas-follow-up.h): how many, from the kept counts, and the first few, the gravest before. */
#include "config.h"
#include "sas-evaluation-store.h"
#include "sas-figures-store-private.h"
#include "sas-follow-up.h"
#include "sas-office-index.h"
#include "sas-policy-store.h"
#include "sas-staff.h"

#define FIRST 8                 /* how many are named */
#define MANY 20000              /* people from which on they are found by their predicate, not one by one */

#define IS_FINAL "evaluation.state NOT IN ('open', 'realised', 'rated', 'void') "
#define COLUMNS \
  "SELECT person.nip, person.name, person.title_before, person.title_after, person.unit, unit.name, evaluation.predicate, " \
  "  evaluation.behaviour_rating, evaluation.state, person.employment, " \
  "  EXISTS (SELECT 1 FROM follow_up WHERE follow_up.nip = person.nip AND follow_up.year = ?1 AND follow_up.period = ?2) "
/* ?1 year, ?2 period, ?3 predicate, ?4 units or people, ?5 how many. */
#define HIS "evaluation.year = ?1 AND evaluation.period = ?2 AND evaluation.predicate = ?3 AND evaluation.predicate <> 'baik' AND " IS_FINAL
#define BY_PREDICATE COLUMNS "FROM evaluation CROSS JOIN person ON person.id = evaluation.person LEFT JOIN unit ON unit.code = person.unit WHERE " HIS
#define BY_PERSON \
  COLUMNS "FROM person CROSS JOIN evaluation ON evaluation.person = person.id AND evaluation.state <> 'void' LEFT JOIN unit ON unit.code = person.unit " \
  "WHERE " HIS

static const char of_all[] = BY_PREDICATE "AND ?4 IS NULL LIMIT ?5";
static const char of_many[] = BY_PREDICATE "AND person.unit IN (SELECT value FROM json_each (?4)) LIMIT ?5";
static const char of_units[] = BY_PERSON "AND person.unit IN (SELECT value FROM json_each (?4)) LIMIT ?5";
static const char of_team[] = BY_PERSON "AND person.id IN (SELECT value FROM json_each (?4)) LIMIT ?5";

#define COUNT "SELECT predicate, behaviour_rating, sum (people) FROM figure_rating WHERE year = ?1 AND period = ?2 AND final = 1 "
static const char count_of_all[] = COUNT "AND ?3 IS NULL GROUP BY 1, 2";
static const char count_of_units[] = COUNT "AND unit IN (SELECT value FROM json_each (?3)) GROUP BY 1, 2";
static const char count_of_team[] =
  "SELECT predicate, behaviour_rating, count (*) FROM evaluation WHERE person IN (SELECT value FROM json_each (?3)) AND year = ?1 AND period = ?2 "
  "AND state <> 'void' AND predicate IS NOT NULL AND " IS_FINAL "GROUP BY 1, 2";

enum { NIP, NAME, BEFORE, AFTER, UNIT, UNIT_NAME, PREDICATE, BEHAVIOUR, STATE, EMPLOYMENT, TAKEN };

typedef struct { SasFiguresReading *reading; SasOfficePolicy policy; } Search;

static int
word (sqlite3_stmt *stmt, int column, const char *const *words, int count)
{
  return MAX (0, sas_word_find (words, count, (const char *) sqlite3_column_text (stmt, column)));
}

static SasFollowUpFacts
facts_of (const Search *self, SasPredicate predicate, SasRating behaviour)
{
  return (SasFollowUpFacts) {
    .annual = self->reading->facts->period == SAS_PERIOD_ANNUAL, .predicate = predicate, .behaviour = behaviour, .index = SAS_FRACTION_NONE,
    .thresholds = self->policy.thresholds,
  };
}

/* --- how many --- */

/* By predicate and behaviour alone. Of the office's index that is what every one of the predicate's band has. */
static gboolean
is_named (const Search *self, SasPredicate predicate, SasRating behaviour)
{
  SasFollowUpFacts facts = facts_of (self, predicate, behaviour);
  guint kinds = sas_follow_up_propose (&facts), least, most;

  if (!self->policy.index)
    return kinds != 0;
  facts.index = sas_office_index (predicate, sas_fraction_new (0, 1), sas_fraction_new (0, 1));
  least = sas_follow_up_propose (&facts);
  facts.index = sas_office_index (predicate, sas_fraction_new (120, 1), sas_fraction_new (1, 1));
  most = sas_follow_up_propose (&facts);
  return (least & most) != 0;
}

static gboolean
count (const Search *self, GError **error)
{
  const SasFiguresReading *reading = self->reading;
  const char *sql = reading->team != NULL ? count_of_team : reading->units != NULL ? count_of_units : count_of_all;
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (reading->db, &failure, sql, "iss", (gint64) reading->facts->year, sas_periods[reading->facts->period],
                                     reading->team != NULL ? reading->team : reading->units);

  while (stmt != NULL && sas_db_next (reading->db, stmt, &failure))
    if (is_named (self, (SasPredicate) word (stmt, 0, sas_predicates, SAS_PREDICATES), (SasRating) word (stmt, 1, sas_ratings, SAS_RATINGS)))
      reading->facts->follow_up_count += (guint) sqlite3_column_int (stmt, 2);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* --- who --- */

static SasFiguresFollowUp *
read_row (const Search *self, sqlite3_stmt *stmt)
{
  SasFiguresFollowUp *one = g_new0 (SasFiguresFollowUp, 1);
  SasPerson person = {
    .name = (char *) sqlite3_column_text (stmt, NAME), .title_before = (char *) sqlite3_column_text (stmt, BEFORE),
    .title_after = (char *) sqlite3_column_text (stmt, AFTER),
  };
  SasEvaluationState state = (SasEvaluationState) word (stmt, STATE, sas_evaluation_states, SAS_EVALUATION_STATES);
  SasFollowUpFacts facts;

  one->nip = sas_column_text (stmt, NIP);
  one->name = sas_person_full_name (&person);
  one->unit = sas_column_text (stmt, UNIT);
  one->unit_name = sas_column_text (stmt, UNIT_NAME);
  one->predicate = (SasPredicate) word (stmt, PREDICATE, sas_predicates, SAS_PREDICATES);
  one->taken = sqlite3_column_int (stmt, TAKEN);
  facts = facts_of (self, one->predicate, (SasRating) word (stmt, BEHAVIOUR, sas_ratings, SAS_RATINGS));
  facts.objected = state == SAS_EVALUATION_OBJECTED || state == SAS_EVALUATION_EXPLAINED;
  facts.pppk = word (stmt, EMPLOYMENT, sas_employments, SAS_EMPLOYMENTS) == SAS_EMPLOYMENT_PPPK;
  one->kinds = sas_follow_up_propose (&facts);
  return one;
}

/* The index takes the whole value and its plan: only of those who are named. */
static gboolean
add_index (const Search *self, SasFiguresFollowUp *one, GError **error)
{
  const SasFiguresReading *reading = self->reading;
  g_autoptr (SasEvaluation) evaluation = NULL;
  g_autoptr (SasPlan) plan = NULL;
  SasFollowUpFacts facts = facts_of (self, one->predicate, SAS_RATING_NONE);

  if (!self->policy.index)
    return TRUE;
  evaluation = sas_evaluation_store_load (reading->db, one->nip, reading->facts->year, reading->facts->period, NULL, error);
  plan = evaluation != NULL ? sas_evaluation_store_plan (reading->db, evaluation, error) : NULL;
  if (plan == NULL)
    return FALSE;
  facts.index = sas_office_index_of (evaluation, plan);
  one->kinds |= sas_follow_up_propose (&facts);
  return TRUE;
}

static gboolean
read_predicate (const Search *self, const char *sql, SasPredicate predicate, GError **error)
{
  const SasFiguresReading *reading = self->reading;
  GPtrArray *list = reading->facts->follow_ups;
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (reading->db, &failure, sql, "isssi", (gint64) reading->facts->year, sas_periods[reading->facts->period],
                                     sas_predicates[predicate], reading->team != NULL ? reading->team : reading->units, (gint64) (FIRST - list->len));

  while (stmt != NULL && sas_db_next (reading->db, stmt, &failure))
    {
      SasFiguresFollowUp *one = read_row (self, stmt);

      if (one->kinds != 0)
        g_ptr_array_add (list, one);
      else
        sas_figures_follow_up_free (one);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static guint
people (const SasFiguresFacts *facts)
{
  guint sum = 0;

  for (guint i = 0; i < facts->places->len; i++)
    sum += ((const SasFiguresPlace *) g_ptr_array_index (facts->places, i))->people;
  return sum;
}

gboolean
sas_figures_read_follow_ups (SasFiguresReading *reading, GError **error)
{
  static const SasPredicate order[] = {
    SAS_PREDICATE_SANGAT_KURANG, SAS_PREDICATE_KURANG, SAS_PREDICATE_BUTUH_PERBAIKAN, SAS_PREDICATE_SANGAT_BAIK,
  };
  Search self = { reading, { FALSE } };
  const char *sql = reading->team != NULL ? of_team : reading->units == NULL ? of_all : people (reading->facts) > MANY ? of_many : of_units;
  GPtrArray *list = reading->facts->follow_ups;

  if (!sas_policy_store_load (reading->db, &self.policy, error) || !count (&self, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (order) && list->len < FIRST; i++)
    if (!read_predicate (&self, sql, order[i], error))
      return FALSE;
  for (guint i = 0; i < list->len; i++)
    if (!add_index (&self, g_ptr_array_index (list, i), error))
      return FALSE;
  return TRUE;
}
