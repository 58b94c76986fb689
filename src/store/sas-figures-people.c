#include "config.h"
#include <string.h>
#include "sas-figures-people.h"
#include "sas-figures-store-private.h"
#include "sas-i18n.h"
#include "sas-staff.h"

/* --- questions --- */

static const char *const kinds[SAS_ASKS] = { "step", "missing", "late", "rated", "predicate", "cell" };
static const char *const steps[SAS_STEP_KINDS] = { "draft", "submitted", "approved", NULL, "annual", "signed" };

static gboolean
parse_step (SasFiguresQuestion *question, const char *word)
{
  int step = sas_word_find (steps, SAS_STEP_KINDS, word), period = sas_period_find (word);

  question->step = step >= 0 ? (SasStepKind) step : SAS_STEP_PERIOD;
  question->period = step < 0 && period >= 0 ? (SasPeriod) period : SAS_PERIOD_ANNUAL;
  return step >= 0 || period >= 0;
}

static gboolean
parse_cell (SasFiguresQuestion *question, const char *result, const char *behaviour)
{
  int one = sas_word_find (sas_ratings, SAS_RATINGS, result), other = sas_word_find (sas_ratings, SAS_RATINGS, behaviour);

  question->result = (SasRating) MAX (one, 0);
  question->behaviour = (SasRating) MAX (other, 0);
  return one > 0 && other > 0;
}

gboolean
sas_figures_question_parse (SasFiguresQuestion *question, const char *what)
{
  g_auto (GStrv) words = g_strsplit (what, ":", -1);
  guint count = g_strv_length (words);
  int kind = count > 0 ? sas_word_find (kinds, SAS_ASKS, words[0]) : -1, predicate;

  *question = (SasFiguresQuestion) { .kind = (SasAskKind) MAX (kind, 0) };
  if (kind < 0)
    return FALSE;
  if (kind == SAS_ASK_LATE || kind == SAS_ASK_RATED)
    return count == 1;
  if (kind == SAS_ASK_CELL)
    return count == 3 && parse_cell (question, words[1], words[2]);
  if (kind != SAS_ASK_PREDICATE)
    return count == 2 && parse_step (question, words[1]);
  predicate = count == 2 ? sas_word_find (sas_predicates, SAS_PREDICATES, words[1]) : -1;
  question->predicate = (SasPredicate) MAX (predicate, 0);
  return predicate > 0;
}

gboolean
sas_figures_question_is_of_plan (const SasFiguresQuestion *question)
{
  return (question->kind == SAS_ASK_STEP || question->kind == SAS_ASK_MISSING) && question->step <= SAS_STEP_APPROVED;
}

char *
sas_figures_question_title (const SasFiguresQuestion *question, SasPeriod period)
{
  const SasFiguresStep step = { .kind = question->step, .period = question->period };

  switch (question->kind)
    {
    case SAS_ASK_STEP:      return g_strdup_printf (_("%s: everybody"), sas_figures_step_name (&step));
    case SAS_ASK_MISSING:   return g_strdup_printf (_("%s: still to come"), sas_figures_step_name (&step));
    case SAS_ASK_LATE:      return g_strdup (_("Past a term"));
    case SAS_ASK_RATED:     return g_strdup_printf (_("Predicates of %s"), sas_period_name (period));
    case SAS_ASK_PREDICATE: return g_strdup_printf ("%s, %s", sas_predicate_label (question->predicate), sas_period_name (period));
    case SAS_ASK_CELL:      return g_strdup_printf (_("Results %s, behaviour %s"), sas_rating_label (question->result),
                                                    sas_rating_label (question->behaviour));
    case SAS_ASKS: break;
    }
  g_return_val_if_reached (NULL);
}

/* --- people --- */

void
sas_figures_person_free (SasFiguresPerson *person)
{
  if (person == NULL)
    return;
  g_free (person->nip);
  g_free (person->name);
  g_free (person->unit);
  g_free (person->unit_name);
  g_free (person->position);
  g_free (person->note);
  g_free (person);
}

/* ?1 unit of the scope (NULL: everybody), ?2 ids of the team (NULL: none), ?3 unit that is asked for (NULL: any), ?4 it alone. */
#define BELOW(parameter) "(WITH RECURSIVE below (code) AS (SELECT " parameter " UNION SELECT unit.code FROM unit JOIN below ON unit.parent_code = below.code) " \
  "SELECT code FROM below)"
#define IN_SCOPE "(?1 IS NULL OR person.unit IN " BELOW ("?1") ") AND (?2 IS NULL OR person.id IN (SELECT value FROM json_each (?2))) " \
  "AND (?3 IS NULL OR (?4 AND coalesce (person.unit, '') = ?3) OR (NOT ?4 AND person.unit IN " BELOW ("?3") ")) "
#define PERSON_COLUMNS "person.nip, person.name, person.title_before, person.title_after, person.unit, unit.name, person.position, "
#define PERSON_TABLES "FROM person LEFT JOIN unit ON unit.code = person.unit "
#define BY_NAME "ORDER BY person.name COLLATE NOCASE, person.nip"
enum { NIP, NAME, TITLE_BEFORE, TITLE_AFTER, UNIT, UNIT_NAME, POSITION, FIRST_OF_OWN };

/* ?5 year. */
static const char stages_sql[] =
  "SELECT " PERSON_COLUMNS "coalesce (person.legal_state, ''), stage, since, until, finished, pending " PERSON_TABLES
  "LEFT JOIN (SELECT * FROM figure_person WHERE year = ?5 AND person IN (SELECT person.id FROM person WHERE " IN_SCOPE ")) AS stand "
  "ON stand.person = person.id WHERE " IN_SCOPE BY_NAME;

/* ?5 year, ?6 period. */
static const char ratings_sql[] =
  "SELECT " PERSON_COLUMNS "evaluation.result_rating, evaluation.behaviour_rating, evaluation.predicate " PERSON_TABLES
  "JOIN evaluation ON evaluation.person = person.id AND evaluation.year = ?5 AND evaluation.period = ?6 AND evaluation.state <> 'void' "
  "AND evaluation.predicate IS NOT NULL WHERE " IN_SCOPE BY_NAME;

static SasFiguresPerson *
read_person (sqlite3_stmt *stmt)
{
  SasFiguresPerson *self = g_new0 (SasFiguresPerson, 1);
  SasPerson person = {
    .name = (char *) sqlite3_column_text (stmt, NAME), .title_before = (char *) sqlite3_column_text (stmt, TITLE_BEFORE),
    .title_after = (char *) sqlite3_column_text (stmt, TITLE_AFTER),
  };

  self->nip = sas_column_text (stmt, NIP);
  self->name = sas_person_full_name (&person);
  self->unit = sas_column_text (stmt, UNIT);
  self->unit_name = sas_column_text (stmt, UNIT_NAME);
  self->position = sas_column_text (stmt, POSITION);
  return self;
}

/* --- how far they are --- */

typedef struct { const SasFigures *figures; const SasFiguresQuestion *question; const SasRegulation *regulation; GPtrArray *people; } Reading;

/* NULL: he is not among those who are asked for. */
static const char *
stand_of (const SasFiguresGroup *group)
{
  static const char *const words[SAS_STAGES] = { N_("No plan yet"), N_("Plan being written"), N_("Plan submitted"), N_("Plan set") };

  return _(words[group->stage]);
}

/* (transfer full) */
static char *
note_of (const Reading *self, const SasFiguresGroup *group, gboolean done)
{
  const SasFiguresStep step = { .kind = self->question->step, .period = self->question->period };

  if (self->question->kind == SAS_ASK_LATE || step.kind <= SAS_STEP_APPROVED || group->stage < SAS_STAGE_APPROVED)
    return g_strdup (stand_of (group));
  if (done)
    return g_strdup (sas_figures_step_name (&step));
  return g_strdup (group->pending & (1u << step.period) ? _("Evaluation open") : _("Not opened yet"));
}

static gboolean
is_asked (const Reading *self, const SasFiguresGroup *group, gboolean done)
{
  const SasFiguresStep step = { .kind = self->question->step, .period = self->question->period };

  if (group->exempt && group->stage == SAS_STAGE_NONE)
    return FALSE;
  if (self->question->kind == SAS_ASK_LATE)
    return sas_figures_is_late (self->figures, group);
  if (step.kind == SAS_STEP_PERIOD && !done && !sas_figures_is_expected (group, step.period))
    return FALSE;
  return self->question->kind == SAS_ASK_STEP || !done;
}

static void
take_stage (const Reading *self, sqlite3_stmt *stmt)
{
  enum { LEGAL_STATE = FIRST_OF_OWN, STAGE, SINCE, UNTIL, FINISHED, PENDING };
  const SasFiguresStep step = { .kind = self->question->step, .period = self->question->period };
  const SasFiguresGroup group = {
    .year = self->figures->year, .people = 1,
    .exempt = sas_regulation_is_exempt_legal_state (self->regulation, (const char *) sqlite3_column_text (stmt, LEGAL_STATE)),
    .stage = (SasStage) sqlite3_column_int (stmt, STAGE), .since = (guint) sqlite3_column_int (stmt, SINCE),
    .until = (guint) sqlite3_column_int (stmt, UNTIL), .finished = (guint) sqlite3_column_int (stmt, FINISHED),
    .pending = (guint) sqlite3_column_int (stmt, PENDING),
  };
  gboolean done = self->question->kind != SAS_ASK_LATE && sas_figures_has_reached (&group, &step);
  SasFiguresPerson *person;

  if (!is_asked (self, &group, done))
    return;
  person = read_person (stmt);
  person->done = done;
  person->note = note_of (self, &group, done);
  g_ptr_array_add (self->people, person);
}

/* --- what they were rated --- */

static void
take_rating (const Reading *self, sqlite3_stmt *stmt)
{
  enum { RESULT = FIRST_OF_OWN, BEHAVIOUR, PREDICATE };
  int result = sas_word_find (sas_ratings, SAS_RATINGS, (const char *) sqlite3_column_text (stmt, RESULT));
  int behaviour = sas_word_find (sas_ratings, SAS_RATINGS, (const char *) sqlite3_column_text (stmt, BEHAVIOUR));
  int predicate = sas_word_find (sas_predicates, SAS_PREDICATES, (const char *) sqlite3_column_text (stmt, PREDICATE));
  SasFiguresPerson *person;

  if ((self->question->kind == SAS_ASK_PREDICATE && predicate != (int) self->question->predicate) ||
      (self->question->kind == SAS_ASK_CELL && (result != (int) self->question->result || behaviour != (int) self->question->behaviour)))
    return;
  person = read_person (stmt);
  person->note = g_strdup (sas_predicate_label ((SasPredicate) MAX (predicate, 0)));
  g_ptr_array_add (self->people, person);
}

static gboolean
is_of_ratings (SasAskKind kind)
{
  return kind == SAS_ASK_RATED || kind == SAS_ASK_PREDICATE || kind == SAS_ASK_CELL;
}

GPtrArray *
sas_figures_people_list (SasDb *db, const SasActor *actor, const SasFiguresQuery *query, const SasFiguresQuestion *question, SasDate today,
                         GError **error)
{
  g_autoptr (SasFigures) figures = sas_figures_store_read (db, actor, query, today, error);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_figures_person_free);
  g_autofree char *team = NULL;
  g_autoptr (GError) failure = NULL;
  Reading self = { figures, question, NULL, people };
  gboolean ratings = is_of_ratings (question->kind);
  sqlite3_stmt *stmt;

  if (figures == NULL)
    return NULL;
  if (figures->scope == SAS_SCOPE_TEAM && (team = sas_figures_team (db, actor->nip, figures->year, today, error)) == NULL)
    return NULL;
  self.regulation = sas_regulation_for_year (figures->year);
  stmt = sas_db_query (db, &failure, ratings ? ratings_sql : stages_sql, ratings ? "sssiis" : "sssii",
                       figures->scope == SAS_SCOPE_UNIT ? figures->unit : NULL, team, question->unit, (gint64) question->own_only,
                       (gint64) figures->year, sas_periods[figures->period]);
  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    (ratings ? take_rating : take_stage) (&self, stmt);
  if (failure == NULL)
    return g_steal_pointer (&people);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
