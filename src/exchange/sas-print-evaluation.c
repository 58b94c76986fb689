/* What is printed of the evaluations of a person: what came of the actions, record of feedback, results, document. */
#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-i18n.h"
#include "sas-layout.h"
#include "sas-monitoring-store.h"
#include "sas-print-private.h"

/* A record is ready whenever there is one. */
static SasPrintReadiness
readiness_of (const SasEvaluation *evaluation, guint forms)
{
  gboolean settled = evaluation->state >= SAS_EVALUATION_FINAL && evaluation->state != SAS_EVALUATION_VOID;

  return settled || (forms & SAS_PRINT_EVALUATION) == 0 ? SAS_PRINT_READY : SAS_PRINT_DRAFT;
}

/* As "C.1.3, D.1.1": what there would be to print. */
static char *
name_forms (const GPtrArray *forms)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < forms->len; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "", sas_form_code (g_ptr_array_index (forms, i)));
  return g_strdup_printf (_("This evaluation is printed as %s."), codes->str);
}

/* Those of @asked that the evaluation has. */
static gboolean
add_forms (SasPrintWork *work, const SasSubject *subject, guint asked, GError **error)
{
  g_autoptr (GPtrArray) forms = sas_forms_of_evaluation (subject->plan, subject->evaluation);
  SasPrintReadiness readiness = readiness_of (subject->evaluation, asked);
  gboolean any = FALSE;

  for (guint i = 0; i < forms->len; i++)
    {
      const SasForm *form = g_ptr_array_index (forms, i);

      if ((sas_print_forms_parse (sas_form_code (form)) & asked) == 0)
        continue;
      any = TRUE;
      work->item->readiness = readiness;
      if ((!work->request->only_ready || readiness == SAS_PRINT_READY) &&
          !sas_print_add (work->parts, form, subject, &work->office->paper, error))
        return FALSE;
    }
  if (!any && work->item->reason == NULL)
    work->item->reason = name_forms (forms);
  return TRUE;
}

/* --- one period --- */

/* The actions of the period, of those that the actor may see. (transfer container) */
static GPtrArray *
actions_of (const GPtrArray *all, SasPeriod period)
{
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (((SasActionPlan *) g_ptr_array_index (all, i))->period == period)
      g_ptr_array_add (actions, g_ptr_array_index (all, i));
  return actions;
}

/* What came of the actions stands on paper before the period is evaluated (p. 68). */
static gboolean
add_unevaluated (SasPrintWork *work, SasPeriod period, const GPtrArray *actions, GError **error)
{
  g_autoptr (SasEvaluation) nothing = sas_evaluation_new (work->item->nip, work->request->year, period);
  g_autoptr (SasPeople) people = NULL;
  SasSubject subject;

  if (work->plan == NULL || actions->len == 0 || (work->request->forms & SAS_PRINT_B_1_2) == 0)
    {
      if (work->item->reason == NULL)
        work->item->reason = g_strdup_printf (_("No evaluation of that period: %s."), sas_period_name (period));
      return TRUE;
    }
  subject = sas_print_subject (work->plan, work->office, &people);
  subject.evaluation = nothing;
  subject.actions = actions;
  return add_forms (work, &subject, SAS_PRINT_B_1_2, error);
}

/* What to speak of. It rests on marks of who evaluates: not for the employee before they are signed. NULL without error: nothing is
 * said. (transfer full) */
static GPtrArray *
advice_of (SasPrintWork *work, const SasEvaluation *evaluation, const SasPlan *plan, GError **error)
{
  const SasActor *actor = work->request->actor;
  gboolean early = actor != NULL && g_str_equal (actor->nip, evaluation->nip) && evaluation->state < SAS_EVALUATION_FINAL;
  GPtrArray *guidance, *advice;

  if ((work->request->forms & SAS_PRINT_DIALOG) == 0 || early)
    return NULL;
  guidance = sas_print_list_records (work, &sas_guidance_type, error);
  advice = guidance != NULL ? sas_evaluation_advise (evaluation, plan, guidance) : NULL;
  sas_print_free_records (&sas_guidance_type, guidance);
  return advice;
}

static gboolean
add_evaluation (SasPrintWork *work, const SasEvaluation *evaluation, const GPtrArray *actions, GError **error)
{
  g_autoptr (SasPlan) plan = sas_evaluation_store_plan (work->db, evaluation, error);
  g_autoptr (SasPeople) people = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) advice = plan != NULL ? advice_of (work, evaluation, plan, &failure) : NULL;
  SasSubject subject = { .plan = plan, .evaluation = evaluation, .advice = advice, .place = work->office->place, .cycle = work->office->cycle,
                         .emblem = work->office->emblem, .actions = actions };

  if (plan == NULL)
    return FALSE;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (evaluation->people == NULL)   /* it has its own from the day of its document on */
    people = sas_roster_people_of_plan (work->office->roster, plan, work->office->date);
  subject.people = people;
  subject.agency = work->office->agency != NULL ? work->office->agency : "";
  return add_forms (work, &subject, work->request->forms, error);
}

static gboolean
add_period (SasPrintWork *work, SasPeriod period, const GPtrArray *all, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_load (work->db, work->item->nip, work->request->year, period, NULL, &failure);
  g_autoptr (GPtrArray) actions = actions_of (all, period);

  if (evaluation != NULL)
    return add_evaluation (work, evaluation, actions, error);
  if (g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND))
    return add_unevaluated (work, period, actions, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* --- the year --- */

static gboolean
has_evaluation (const GPtrArray *rows, SasPeriod period)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const SasEvaluationRow *) g_ptr_array_index (rows, i))->period == period)
      return TRUE;
  return FALSE;
}

/* The periods in their order, the year as a whole last. */
static gboolean
add_every_period (SasPrintWork *work, const GPtrArray *all, GError **error)
{
  const SasEvaluationFilter filter = { .year = work->request->year, .nip = work->item->nip };
  g_autoptr (GPtrArray) rows = sas_evaluation_store_list (work->db, &filter, error);

  for (guint i = 1; rows != NULL && i <= SAS_PERIODS; i++)
    {
      SasPeriod period = (SasPeriod) (i % SAS_PERIODS);
      g_autoptr (GPtrArray) actions = actions_of (all, period);

      if ((has_evaluation (rows, period) || actions->len > 0) && !add_period (work, period, all, error))
        return FALSE;
    }
  return rows != NULL;
}

gboolean
sas_print_add_evaluations (SasPrintWork *work, GError **error)
{
  gboolean with_actions = (work->request->forms & SAS_PRINT_B_1_2) != 0;
  GPtrArray *all = with_actions ? sas_print_list_records (work, &sas_action_plan_type, error) : g_ptr_array_new ();
  gboolean done = all != NULL;

  if (done)
    done = work->request->every_period ? add_every_period (work, all, error) : add_period (work, work->request->period, all, error);
  sas_print_free_records (&sas_action_plan_type, all);
  return done;
}

/* --- one evaluation as it stands --- */

GPtrArray *
sas_print_lay_out_paper (const SasEvaluation *evaluation, const SasPlan *plan, guint forms, const SasPrintOffice *office, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_pages_unref);
  g_autoptr (SasPeople) people = evaluation->people == NULL ? sas_roster_people_of_plan (office->roster, plan, office->date) : NULL;
  const SasPrintRequest request = { .forms = forms };
  SasPrintItem item = { .readiness = SAS_PRINT_ABSENT };
  SasPrintWork work = { .request = &request, .office = office, .item = &item, .parts = parts };
  const SasSubject subject = {
    .plan = plan, .evaluation = evaluation, .people = people, .place = office->place, .cycle = office->cycle,
    .emblem = office->emblem,
    .agency = office->agency != NULL ? office->agency : "",
  };
  gboolean added = add_forms (&work, &subject, forms, error);

  g_free (item.reason);
  return added ? g_steal_pointer (&parts) : NULL;
}
