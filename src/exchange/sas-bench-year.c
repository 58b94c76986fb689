/* Plans and evaluations of a year: the years before are closed, in the last one everything is under way. */
#include "config.h"
#include "sas-bench-private.h"
#include "sas-bulk-store.h"
#include "sas-regulation.h"

#define REGULATION "permenpanrb-6-2022"
#define PLACE "Nusa Raya"
#define OFFERED_YEARS 2     /* the library is filled from the newest years: the older ones said the same */

enum { SALT_STATE = 1000, SALT_HEAD, SALT_OBJECT, SALT_SCOPE, SALT_MEASURE, SALT_TARGET, SALT_COUNT, SALT_RATING, SALT_BEHAVIOUR, SALT_REACHED, SALT_WORD };

/* What somebody has in the last year. */
typedef enum { COURSE_NONE, COURSE_DRAFT, COURSE_RETURNED, COURSE_SUBMITTED, COURSE_CANCELLED, COURSE_REVISED, COURSE_REVISING, COURSE_SET } Course;

typedef struct
{
  SasBench       *bench;
  int             year;
  guint           index;       /* of the person */
  SasBenchPerson *person;
  guint64         what;        /* a number of his own in this year */
} Making;

static void
take (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

static guint64
roll (const Making *self, guint64 salt, guint64 most)
{
  return sas_bench_roll (self->bench, self->what, salt, most);
}

static const char *
word (const Making *self, const char *group, const char *key, guint64 salt)
{
  return sas_bench_word (self->bench, group, key, self->what, salt);
}

/* --- plans --- */

static Course
course_of (const Making *self)
{
  static const struct { guint percent; Course course; } courses[] = {
    { 3, COURSE_NONE }, { 4, COURSE_DRAFT }, { 2, COURSE_RETURNED }, { 5, COURSE_SUBMITTED }, { 1, COURSE_CANCELLED }, { 2, COURSE_REVISED },
    { 1, COURSE_REVISING },
  };
  guint64 at = roll (self, SALT_STATE, 100);

  if (self->year < self->bench->size.last)
    return COURSE_SET;
  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    {
      if (at < courses[i].percent)
        return courses[i].course;
      at -= courses[i].percent;
    }
  return COURSE_SET;
}

static SasIndicator *
indicator_new (const Making *self, guint64 salt, const char *object)
{
  SasIndicator *indicator = sas_record_new (&sas_indicator_type);

  take (&indicator->id, sas_bench_new_id (self->bench));
  indicator->aspect = (SasAspect) (SAS_ASPECT_QUANTITY + salt % 3);
  take (&indicator->text, g_strdup_printf ("%s %s", word (self, "results", "measures", SALT_MEASURE + salt * 16), object));
  take (&indicator->target, g_strdup_printf ("%u", 60 + 5 * (guint) roll (self, SALT_TARGET + salt * 16, 9)));
  take (&indicator->unit, g_strdup ("%"));
  return indicator;
}

/* "Terlaksananya pelayanan perizinan sesuai standar pelayanan di Dinas Kesehatan": the same for everybody of a post in an office. */
static char *
result_text (const Making *self, guint64 salt, const char **object)
{
  SasBench *bench = self->bench;
  const SasBenchUnit *unit = &g_array_index (bench->units, SasBenchUnit, self->person->unit);
  guint64 post = g_str_hash (self->person->position) + salt * 977 + roll (self, salt, 4);

  *object = sas_bench_word (bench, "results", "objects", post, SALT_OBJECT);
  return g_strdup_printf ("%s %s %s pada %s", sas_bench_word (bench, "results", "heads", post, SALT_HEAD), *object,
                          sas_bench_word (bench, "results", "scopes", post, SALT_SCOPE), unit->name);
}

static SasResult *
result_new (const Making *self, guint64 salt)
{
  SasResult *result = sas_record_new (&sas_result_type);
  const char *object;

  take (&result->id, sas_bench_new_id (self->bench));
  result->kind = SAS_RESULT_MAIN;
  take (&result->text, result_text (self, salt, &object));
  take (&result->superior_result, g_strdup_printf ("Meningkatnya %s", object));
  for (guint64 i = 0; i < 1 + roll (self, SALT_COUNT + salt * 16, 2); i++)
    g_ptr_array_add (result->indicators, indicator_new (self, salt * 4 + i, object));
  return result;
}

static SasResult *
additional_new (const Making *self)
{
  SasResult *result = sas_record_new (&sas_result_type);

  take (&result->id, sas_bench_new_id (self->bench));
  result->kind = SAS_RESULT_ADDITIONAL;
  take (&result->text, g_strdup (word (self, "results", "additional", SALT_WORD)));
  take (&result->assigned_by, g_strdup ("Sekretaris Daerah"));
  g_ptr_array_add (result->indicators, indicator_new (self, 40, "tugas tambahan"));
  return result;
}

static void
add_text (const Making *self, GPtrArray *texts, const char *group, const char *key, guint64 salt)
{
  g_ptr_array_add (texts, g_strdup (word (self, group, key, salt)));
}

static SasIdentity *
identity_of (const Making *self, const SasBenchPerson *person)
{
  SasIdentity *identity = sas_record_new (&sas_identity_type);

  take (&identity->name, g_strdup (person->name));
  take (&identity->nip, g_strdup (person->nip));
  take (&identity->position, g_strdup (person->position));
  take (&identity->unit, g_strdup (g_array_index (self->bench->units, SasBenchUnit, person->unit).name));
  return identity;
}

static const SasBenchPerson *
superior_of (const Making *self)
{
  return self->person->superior >= 0 ? &g_array_index (self->bench->people, SasBenchPerson, self->person->superior) : NULL;
}

static SasPeople *
people_of (const Making *self)
{
  SasPeople *people = sas_record_new (&sas_people_type);

  people->employee = identity_of (self, self->person);
  people->appraiser = superior_of (self) != NULL ? identity_of (self, superior_of (self)) : NULL;
  return people;
}

static void
approve (const Making *self, SasPlan *plan)
{
  const SasBenchPerson *superior = superior_of (self);

  plan->people = self->year == self->bench->size.last ? people_of (self) : NULL;
  plan->approval = sas_record_new (&sas_approval_type);
  take (&plan->approval->place, g_strdup (PLACE));
  plan->approval->date = sas_date_new ((guint) self->year, 1, 10 + (guint) roll (self, SALT_STATE + 1, 20));
  take (&plan->approval->by, g_strdup (superior != NULL ? superior->name : "Gubernur Nusa Raya"));
}

static SasPlan *
plan_new (const Making *self, int version, SasPlanState state)
{
  SasPlan *plan = sas_plan_new (self->person->nip, self->year);
  const SasBenchPerson *superior = superior_of (self);

  take (&plan->id, sas_bench_new_id (self->bench));
  plan->version = version;
  plan->state = state;
  take (&plan->regulation, g_strdup (REGULATION));
  plan->approach = SAS_APPROACH_QUANTITATIVE;
  plan->model = self->person->is_head && self->person->unit == 0 ? SAS_MODEL_JPT : SAS_MODEL_JA_JF;
  take (&plan->appraiser, superior != NULL ? g_strdup (superior->nip) : NULL);
  for (guint64 i = 0; i < 2 + roll (self, SALT_COUNT, 2); i++)
    g_ptr_array_add (plan->results, result_new (self, i));
  if (roll (self, SALT_COUNT + 1, 5) == 0)
    g_ptr_array_add (plan->results, additional_new (self));
  take (&sas_plan_behaviour (plan, (int) roll (self, SALT_WORD + 1, SAS_BEHAVIOURS))->expectation,
        g_strdup (word (self, "words", "expectations", SALT_WORD + 2)));
  add_text (self, plan->annexes->resources, "words", "resources", SALT_WORD + 3);
  add_text (self, plan->annexes->accountability, "words", "accountability", SALT_WORD + 4);
  add_text (self, plan->annexes->consequences, "words", "consequences", SALT_WORD + 5);
  if (state == SAS_PLAN_APPROVED || state == SAS_PLAN_SUPERSEDED || state == SAS_PLAN_CLOSED)
    approve (self, plan);
  return plan;
}

static gboolean
add_plan (const Making *self, const SasPlan *plan, gboolean current, GError **error)
{
  gboolean set = plan->state == SAS_PLAN_APPROVED || plan->state == SAS_PLAN_CLOSED;

  return sas_bulk_add_plan (self->bench->db, plan, self->person->id, current, set && self->year > self->bench->size.last - OFFERED_YEARS,
                            self->bench->operator_, error);
}

/* --- evaluations --- */

/* Who is mostly as expected, some above, few below; a leader's people alike. */
static SasRating
rating_of (const Making *self, guint64 salt)
{
  guint64 at = roll (self, salt, 100);

  return at < 22 ? SAS_RATING_ABOVE : at < 92 ? SAS_RATING_MEETS : SAS_RATING_BELOW;
}

static SasEvaluationState
state_of (const Making *self, SasPeriod period)
{
  static const struct { guint percent; SasEvaluationState state; } under_way[] = {
    { 9, SAS_EVALUATION_OPEN }, { 7, SAS_EVALUATION_REALISED }, { 6, SAS_EVALUATION_RATED }, { 8, SAS_EVALUATION_FINAL },
    { 8, SAS_EVALUATION_DELIVERED }, { 22, SAS_EVALUATION_ACKNOWLEDGED }, { 1, SAS_EVALUATION_OBJECTED }, { 1, SAS_EVALUATION_EXPLAINED },
    { 1, SAS_EVALUATION_DECIDED }, { 1, SAS_EVALUATION_VOID }, { 36, SAS_EVALUATION_REPORTED },
  };
  guint64 at = roll (self, SALT_STATE + 16 + period, 100);

  if (self->year < self->bench->size.last || period < SAS_PERIOD_Q3)
    return at < 2 ? SAS_EVALUATION_ACKNOWLEDGED : at < 3 ? SAS_EVALUATION_DECIDED : SAS_EVALUATION_REPORTED;
  for (guint i = 0; i < G_N_ELEMENTS (under_way); i++)
    {
      if (at < under_way[i].percent)
        return under_way[i].state;
      at -= under_way[i].percent;
    }
  return SAS_EVALUATION_REPORTED;
}

static void
tell_realisation (const Making *self, SasRealisation *realisation, guint64 salt)
{
  realisation->value = 60 + (double) roll (self, SALT_REACHED + salt * 16, 45);
  take (&realisation->text, g_strdup_printf ("%.0f %%, %s", realisation->value, word (self, "words", "reached", SALT_REACHED + salt * 16 + 1)));
  g_ptr_array_add (realisation->evidence, g_strdup (word (self, "words", "evidence", SALT_REACHED + salt * 16 + 2)));
  take (&realisation->feedback, g_strdup (word (self, "words", "feedback", SALT_REACHED + salt * 16 + 3)));
}

static SasSignature *
signature_new (SasDate date)
{
  SasSignature *signature = sas_record_new (&sas_signature_type);

  take (&signature->place, g_strdup (PLACE));
  signature->date = date;
  return signature;
}

static SasStatement *
statement_new (SasDate date, const char *text)
{
  SasStatement *statement = sas_record_new (&sas_statement_type);

  statement->date = date;
  take (&statement->text, g_strdup (text));
  return statement;
}

static gboolean
has_come_to (SasEvaluationState state, SasEvaluationState step)
{
  return state != SAS_EVALUATION_VOID && state >= step;
}

static gboolean
is_disputed (SasEvaluationState state)
{
  return state == SAS_EVALUATION_OBJECTED || state == SAS_EVALUATION_EXPLAINED || state == SAS_EVALUATION_DECIDED;
}

static void
sign (const Making *self, SasEvaluation *evaluation)
{
  SasEvaluationState state = evaluation->state;
  SasDocument *document = sas_evaluation_document (evaluation);
  SasDate closed = sas_period_to (evaluation->period, self->year), day = closed + 3 + (SasDate) roll (self, SALT_WORD + 6, 6);

  document->appraiser_signed = signature_new (day);
  if (has_come_to (state, SAS_EVALUATION_DELIVERED))
    document->employee_received = day + 2;
  if (has_come_to (state, SAS_EVALUATION_ACKNOWLEDGED) && !is_disputed (state))
    document->employee_signed = signature_new (day + 6);
  if (is_disputed (state))
    document->objection = statement_new (day + 4, "Capaian triwulan belum dihitung seluruhnya.");
  if (state == SAS_EVALUATION_EXPLAINED || state == SAS_EVALUATION_DECIDED)
    document->explanation = statement_new (day + 6, "Penilaian didasarkan pada bukti dukung yang diserahkan.");
  if (state == SAS_EVALUATION_DECIDED)
    {
      document->decision = sas_record_new (&sas_decision_type);
      document->decision->date = day + 8;
      document->decision->upholds = TRUE;
      take (&document->decision->text, g_strdup ("Hasil evaluasi dikuatkan."));
    }
  if (state == SAS_EVALUATION_REPORTED)
    document->reported = day + 15;
}

static void
rate (const Making *self, SasEvaluation *evaluation)
{
  evaluation->organisation_predicate = self->person->unit % 9 == 0 ? SAS_ORGANISATION_ISTIMEWA : SAS_ORGANISATION_BAIK;
  evaluation->result_rating = rating_of (self, SALT_RATING + 32 + evaluation->period);
  evaluation->behaviour_rating = rating_of (self, SALT_BEHAVIOUR + 32 + evaluation->period);
  for (guint i = 0; i < evaluation->behaviours->len; i++)
    ((SasConduct *) g_ptr_array_index (evaluation->behaviours, i))->mark = evaluation->behaviour_rating;
  take (&evaluation->notes, g_strdup (word (self, "words", "notes", SALT_WORD + 7)));
  sas_evaluation_settle (evaluation);
}

static SasEvaluation *
evaluation_new (const Making *self, const SasPlan *plan, SasPeriod period)
{
  SasEvaluation *evaluation = sas_evaluation_for_plan (plan, period);

  evaluation->state = state_of (self, period);
  take (&evaluation->id, sas_bench_new_id (self->bench));
  take (&evaluation->plan, g_strdup (plan->id));
  for (guint i = 0; i < evaluation->realisations->len; i++)
    {
      SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);

      take (&realisation->id, sas_bench_new_id (self->bench));
      if (has_come_to (evaluation->state, SAS_EVALUATION_REALISED))
        tell_realisation (self, realisation, i + 8 * (guint64) period);
    }
  for (guint i = 0; i < evaluation->behaviours->len; i++)
    take (&((SasConduct *) g_ptr_array_index (evaluation->behaviours, i))->id, sas_bench_new_id (self->bench));
  if (has_come_to (evaluation->state, SAS_EVALUATION_RATED))
    rate (self, evaluation);
  if (has_come_to (evaluation->state, SAS_EVALUATION_FINAL))
    sign (self, evaluation);
  if (has_come_to (evaluation->state, SAS_EVALUATION_FINAL) && self->year == self->bench->size.last)
    evaluation->people = people_of (self);
  return evaluation;
}

static gboolean
add_evaluation (const Making *self, const SasPlan *plan, SasPeriod period, GError **error)
{
  g_autoptr (SasEvaluation) evaluation = evaluation_new (self, plan, period);

  return sas_bulk_add_evaluation (self->bench->db, evaluation, self->person->id, self->bench->operator_, error);
}

/* The years before by their annual one; the last year by its quarters, the fourth not begun. */
static gboolean
add_evaluations (const Making *self, const SasPlan *plan, GError **error)
{
  if (self->year < self->bench->size.last)
    return add_evaluation (self, plan, SAS_PERIOD_ANNUAL, error);
  for (SasPeriod period = SAS_PERIOD_Q1; period <= SAS_PERIOD_Q3; period++)
    if (!add_evaluation (self, plan, period, error))
      return FALSE;
  return TRUE;
}

/* --- a person's year --- */

static gboolean
add_set (const Making *self, SasPlanState state, int version, GError **error)
{
  g_autoptr (SasPlan) plan = plan_new (self, version, state);

  return add_plan (self, plan, TRUE, error) && add_evaluations (self, plan, error);
}

static gboolean
add_unset (const Making *self, SasPlanState state, int version, GError **error)
{
  g_autoptr (SasPlan) plan = plan_new (self, version, state);

  return add_plan (self, plan, TRUE, error);
}

/* A first version that is shown no more. */
static gboolean
add_former (const Making *self, SasPlanState state, gboolean evaluated, GError **error)
{
  g_autoptr (SasPlan) plan = plan_new (self, 1, state);

  return add_plan (self, plan, FALSE, error) && (!evaluated || add_evaluations (self, plan, error));
}

static gboolean
add_year (const Making *self, GError **error)
{
  static const SasPlanState unset[] = {
    [COURSE_DRAFT] = SAS_PLAN_DRAFT, [COURSE_RETURNED] = SAS_PLAN_RETURNED, [COURSE_SUBMITTED] = SAS_PLAN_SUBMITTED,
    [COURSE_CANCELLED] = SAS_PLAN_CANCELLED,
  };
  Course course = course_of (self);

  if (course == COURSE_NONE)
    return TRUE;
  if (course < COURSE_REVISED)
    return add_unset (self, unset[course], 1, error);
  if (course == COURSE_REVISED)
    return add_former (self, SAS_PLAN_SUPERSEDED, FALSE, error) && add_set (self, SAS_PLAN_APPROVED, 2, error);
  if (course == COURSE_REVISING)
    return add_former (self, SAS_PLAN_APPROVED, TRUE, error) && add_unset (self, SAS_PLAN_DRAFT, 2, error);
  return add_set (self, self->year < self->bench->size.last ? SAS_PLAN_CLOSED : SAS_PLAN_APPROVED, 1, error);
}

static gboolean
add_organisation (SasBench *self, guint unit, int year, SasPeriod period, GError **error)
{
  g_autoptr (SasOrganisation) organisation = sas_organisation_new (g_array_index (self->units, SasBenchUnit, unit).code, year, period);

  take (&organisation->id, sas_bench_new_id (self));
  organisation->predicate = unit % 9 == 0 ? SAS_ORGANISATION_ISTIMEWA : SAS_ORGANISATION_BAIK;
  take (&organisation->basis, g_strdup ("Capaian Perjanjian Kinerja dan IKU"));
  take (&organisation->number, g_strdup_printf ("061.2/%u/ORG/%d", unit + 1, year));
  organisation->date = sas_period_to (period, year) + 5;
  return sas_bulk_add_organisation (self->db, organisation, error);
}

static gboolean
add_organisations (SasBench *self, int year, GError **error)
{
  gboolean last = year == self->size.last;

  for (guint unit = 0; unit < self->units->len; unit++)
    for (SasPeriod period = last ? SAS_PERIOD_Q1 : SAS_PERIOD_ANNUAL; period <= (last ? SAS_PERIOD_Q3 : SAS_PERIOD_ANNUAL); period++)
      if (!add_organisation (self, unit, year, period, error))
        return FALSE;
  return TRUE;
}

gboolean
sas_bench_fill_year (SasBench *self, int year, GError **error)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      SasBenchPerson *person = &g_array_index (self->people, SasBenchPerson, i);
      const Making making = { self, year, i, person, (guint64) year * 10000000 + i };

      if (person->since <= year && !add_year (&making, error))
        return FALSE;
    }
  return add_organisations (self, year, error);
}
