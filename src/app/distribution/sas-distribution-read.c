#include "config.h"
#include "sas-distribution-read.h"

typedef struct { SasRoster *roster; int year; SasPeriod period; char *of; } Question;   /* @of: a unit or an appraiser; NULL */

static Question *
question_new (SasSession *session, SasPeriod period, const char *of)
{
  Question *self = g_new0 (Question, 1);

  *self = (Question) { sas_roster_ref (sas_session_get_roster (session)), sas_session_get_year (session), period, g_strdup (of) };
  return self;
}

static void
question_free (gpointer data)
{
  Question *self = data;

  sas_roster_unref (self->roster);
  g_free (self->of);
  g_free (self);
}

SasDate
sas_distribution_day (int year)
{
  return MIN (sas_date_today (), sas_period_to (SAS_PERIOD_ANNUAL, year));
}

/* --- units --- */

static gboolean
leads (const Question *question, const char *unit, const char *nip)
{
  const SasPerson *leader = sas_roster_leader_at (question->roster, unit, sas_distribution_day (question->year));

  return leader != NULL && g_str_equal (leader->nip, nip);
}

/* Whether @nip leads @code or a unit above it. The rounds end where units name each other as parent. */
static gboolean
leads_over (const Question *question, const char *code, const char *nip)
{
  guint rounds = sas_roster_units (question->roster)->len;

  for (const SasUnit *unit = sas_roster_unit (question->roster, code); unit != NULL && rounds > 0; rounds--)
    {
      if (leads (question, unit->code, nip))
        return TRUE;
      unit = unit->parent_code != NULL ? sas_roster_unit (question->roster, unit->parent_code) : NULL;
    }
  return FALSE;
}

/* The topmost of the units that @nip leads. (transfer container) (array of char *) */
static GPtrArray *
tops_of (const Question *question, const char *nip)
{
  GPtrArray *units = sas_roster_units (question->roster), *tops = g_ptr_array_new ();
  const SasUnit *own = sas_roster_unit_at (question->roster, nip, sas_distribution_day (question->year));

  for (guint i = 0; i < units->len; i++)
    {
      const SasUnit *unit = g_ptr_array_index (units, i);

      if (leads (question, unit->code, nip) && (unit->parent_code == NULL || !leads_over (question, unit->parent_code, nip)))
        g_ptr_array_add (tops, unit->code);
    }
  if (tops->len == 0 && own != NULL)
    g_ptr_array_add (tops, own->code);
  return tops;
}

static gboolean
add_units (SasDb *db, const Question *question, const char *unit, GPtrArray *all, GError **error)
{
  GPtrArray *list = sas_distribution_store_list (db, question->roster, unit, question->year, question->period, sas_date_today (), error);

  if (list == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (all, list);
  return TRUE;
}

static gpointer
list_units (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = input;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_unit_distribution_free);
  g_autoptr (GPtrArray) tops = actor->operator_ ? NULL : tops_of (question, actor->nip);

  if (actor->operator_)
    return add_units (db, question, NULL, all, error) ? g_steal_pointer (&all) : NULL;
  for (guint i = 0; i < tops->len; i++)
    if (!add_units (db, question, g_ptr_array_index (tops, i), all, error))
      return NULL;
  return g_steal_pointer (&all);
}

void
sas_distribution_read_units (SasSession *session, SasPeriod period, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (session, SAS_CHANGED_NOTHING, list_units, question_new (session, period, NULL), question_free,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/* --- people --- */

static int
order_of (const SasEvaluationRow *row)
{
  return row->predicate == SAS_PREDICATE_NONE ? SAS_PREDICATES : (int) row->predicate;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const SasEvaluationRow *first = *(SasEvaluationRow *const *) a, *second = *(SasEvaluationRow *const *) b;
  int apart = order_of (first) - order_of (second);

  return apart != 0 ? apart : g_utf8_collate (first->name, second->name);
}

static gpointer
list_people (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = input;
  gboolean all = actor->operator_ || leads_over (question, question->of, actor->nip);
  const SasEvaluationFilter filter = { .year = question->year, .by_period = TRUE, .period = question->period, .unit = question->of,
                                       .appraiser = all ? NULL : actor->nip };
  GPtrArray *rows = sas_evaluation_store_list (db, &filter, error);

  if (rows != NULL)
    g_ptr_array_sort (rows, compare_rows);
  return rows;
}

void
sas_distribution_read_people (SasSession *session, const char *unit, SasPeriod period, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  sas_session_run_async (session, SAS_CHANGED_NOTHING, list_people, question_new (session, period, unit), question_free,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/* --- habits --- */

void
sas_habits_free (SasHabits *self)
{
  g_ptr_array_unref (self->signs);
  g_free (self);
}

static gpointer
find_habits (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = input;
  g_autoptr (GPtrArray) cases = sas_bias_store_cases (db, question->of, question->year, question->period, actor, error);
  SasHabits *habits;

  if (cases == NULL)
    return NULL;
  habits = g_new0 (SasHabits, 1);
  habits->people = cases->len;
  habits->signs = sas_bias_find (cases, sas_period_from (question->period, question->year), sas_period_to (question->period, question->year));
  return habits;
}

void
sas_distribution_read_habits (SasSession *session, const char *appraiser, SasPeriod period, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (session, SAS_CHANGED_NOTHING, find_habits, question_new (session, period, appraiser), question_free,
                         (GDestroyNotify) sas_habits_free, cancellable, callback, user_data);
}
