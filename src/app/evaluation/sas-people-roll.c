#include "config.h"
#include "sas-people-roll.h"
#include "sas-person-desk-private.h"

void
sas_roll_row_free (gpointer data)
{
  SasRollRow *row = data;

  g_free (row->nip);
  g_free (row->name);
  g_free (row->position);
  g_free (row->why);
  g_free (row);
}

typedef struct { SasRoster *roster; char *appraiser; int year; SasPeriod period; } Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  sas_roster_unref (asked->roster);
  g_free (asked->appraiser);
  g_free (asked);
}

/* -1: he is none of his. */
static int
relation_of (const Asked *asked, const SasEvaluationRow *row, const SasActor *actor)
{
  const SasPerson *reviewer;

  if (actor->operator_)
    return asked->appraiser == NULL || g_strcmp0 (row->appraiser, asked->appraiser) == 0 ? SAS_ROLL_TEAM : -1;
  if (g_strcmp0 (row->nip, actor->nip) == 0)
    return SAS_ROLL_MINE;
  if (g_strcmp0 (row->appraiser, actor->nip) == 0)
    return SAS_ROLL_TEAM;
  reviewer = sas_roster_reviewer_above (asked->roster, row->nip, row->appraiser, sas_period_to (row->period, row->year));
  return reviewer != NULL && g_strcmp0 (reviewer->nip, actor->nip) == 0 ? SAS_ROLL_REVIEW : -1;
}

static void
take_document (SasRollRow *row, const SasDocument *document)
{
  if (document == NULL)
    return;
  row->received = document->employee_received;
  row->returned = document->employee_signed != NULL ? document->employee_signed->date : SAS_DATE_NONE;
  row->reported = document->reported;
}

static SasRollRow *
row_of (const SasOpenedEvaluation *opened, const SasEvaluationRow *listed, int relation)
{
  SasRollRow *row = g_new0 (SasRollRow, 1);
  SasEvaluationFacts facts = opened->facts;
  g_autoptr (GError) error = NULL;

  sas_person_facts_complete (&facts, opened->evaluation, opened->plan);
  row->nip = g_strdup (listed->nip);
  row->name = g_strdup (listed->name);
  row->position = g_strdup (listed->position);
  row->relation = (SasRollRelation) relation;
  row->state = listed->state;
  row->predicate = relation != SAS_ROLL_MINE || listed->state >= SAS_EVALUATION_DELIVERED ? listed->predicate : SAS_PREDICATE_NONE;
  row->noted = facts.noted;
  row->next = sas_evaluation_next_step (&facts);
  if (row->next != NULL && sas_evaluation_find_step (row->next->action, &facts, NULL, &error) == NULL)
    row->why = g_strdup (error->message);
  take_document (row, opened->evaluation->document);
  return row;
}

static int
compare_relations (gconstpointer a, gconstpointer b)
{
  const SasRollRow *first = *(const SasRollRow *const *) a, *second = *(const SasRollRow *const *) b;

  return first->relation != second->relation ? (int) first->relation - (int) second->relation : g_utf8_collate (first->name, second->name);
}

static gpointer
load (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Asked *asked = input;
  const SasEvaluationFilter filter = { .year = asked->year, .by_period = TRUE, .period = asked->period };
  g_autoptr (GPtrArray) listed = sas_evaluation_store_list (db, &filter, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (sas_roll_row_free);

  for (guint i = 0; listed != NULL && i < listed->len; i++)
    {
      const SasEvaluationRow *row = g_ptr_array_index (listed, i);
      int relation = relation_of (asked, row, actor);
      SasEvaluationWhich which = { asked->roster, row->nip, row->year, row->period, NULL };
      SasOpenedEvaluation *opened;

      if (relation < 0)
        continue;
      opened = g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : sas_person_desk_read_again (db, &which, actor, cancellable, error);
      if (opened == NULL)
        return NULL;
      g_ptr_array_add (rows, row_of (opened, row, relation));
      sas_opened_evaluation_free (opened);
    }
  g_ptr_array_sort (rows, compare_relations);
  return listed != NULL ? g_steal_pointer (&rows) : NULL;
}

void
sas_roll_load_async (SasSession *session, const char *appraiser, int year, SasPeriod period, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked) { sas_roster_ref (sas_session_get_roster (session)), g_strdup (appraiser), year, period };
  sas_session_run_async (session, SAS_CHANGED_NOTHING, load, asked, asked_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sas_roll_load_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}

/* --- a step on several --- */

void
sas_roll_outcome_free (gpointer data)
{
  SasRollOutcome *outcome = data;

  g_ptr_array_unref (outcome->blocked);
  g_free (outcome);
}

typedef struct { SasRoster *roster; char **nips; int year; SasPeriod period; char *action, *note, *place; SasDate date; } Several;

static void
several_free (gpointer data)
{
  Several *several = data;

  sas_roster_unref (several->roster);
  g_strfreev (several->nips);
  g_free (several->action);
  g_free (several->note);
  g_free (several->place);
  g_free (several);
}

static gboolean
act_on_one (SasDb *db, const Several *several, const char *nip, const SasActor *actor, GError **error)
{
  SasEvaluationWhich which = { several->roster, (char *) nip, several->year, several->period, NULL };
  SasOpenedEvaluation *opened = sas_person_desk_read_again (db, &which, actor, NULL, error);
  g_autoptr (SasPeople) people = opened != NULL ? sas_roster_people_of_plan (several->roster, opened->plan, several->date) : NULL;
  g_autoptr (SasEvaluation) done = NULL;
  SasEvaluationAct act = { .action = several->action, .note = several->note, .place = several->place, .date = several->date, .people = people };

  if (opened == NULL)
    return FALSE;
  act.reviewer = opened->reviewer;
  act.unit = opened->unit;
  done = sas_evaluation_store_act (db, opened->evaluation->id, &opened->revision, &act, actor, error);
  sas_opened_evaluation_free (opened);
  return done != NULL;
}

static gpointer
act_on_several (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Several *several = input;
  SasRollOutcome *outcome = g_new0 (SasRollOutcome, 1);

  outcome->blocked = g_ptr_array_new_with_free_func (g_free);
  for (char **nip = several->nips; *nip != NULL; nip++)
    {
      const SasPerson *person = sas_roster_person (several->roster, *nip);
      g_autoptr (GError) failure = NULL;

      if (act_on_one (db, several, *nip, actor, &failure))
        outcome->done++;
      else
        g_ptr_array_add (outcome->blocked, g_strdup_printf ("%s: %s", person != NULL ? person->name : *nip, failure->message));
    }
  return outcome;
}

void
sas_roll_act_async (SasSession *session, const char *const *nips, int year, SasPeriod period, const SasEvaluationAct *act,
                    GAsyncReadyCallback callback, gpointer user_data)
{
  Several *several = g_new (Several, 1);

  *several = (Several) { sas_roster_ref (sas_session_get_roster (session)), g_strdupv ((char **) nips), year, period, g_strdup (act->action),
                         g_strdup (act->note), g_strdup (act->place), act->date };
  sas_session_run_async (session, SAS_CHANGED_EVALUATIONS | SAS_CHANGED_PLANS, act_on_several, several, several_free, sas_roll_outcome_free, NULL,
                         callback, user_data);
}

SasRollOutcome *
sas_roll_act_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}
