/* What is printed of the course of the year: the actions for the results, and each guidance that was recorded. */
#include "config.h"
#include "sas-counselling-store.h"
#include "sas-error.h"
#include "sas-follow-up-store.h"
#include "sas-monitoring-store.h"
#include "sas-print-private.h"

void
sas_print_free_records (const SasRecordType *type, GPtrArray *records)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    sas_record_free (type, g_ptr_array_index (records, i));
  g_clear_pointer (&records, g_ptr_array_unref);
}

GPtrArray *
sas_print_list_records (SasPrintWork *work, const SasRecordType *type, GError **error)
{
  g_autoptr (SasActor) operator_ = sas_actor_operator ();
  const SasActor *actor = work->request->actor != NULL ? work->request->actor : operator_;
  const char *appraiser = work->plan != NULL ? work->plan->appraiser : NULL;
  const SasPerson *reviewer = sas_roster_reviewer_above (work->office->roster, work->item->nip, appraiser,
                                                         sas_date_new ((guint) work->request->year, 12, 31));
  g_autoptr (GError) failure = NULL;
  GPtrArray *records = sas_monitoring_store_list (work->db, type, work->item->nip, work->request->year, actor,
                                                  reviewer != NULL ? reviewer->nip : NULL, &failure);

  if (records != NULL || !g_error_matches (failure, SAS_ERROR, SAS_ERROR_DENIED))
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      return records;
    }
  if (work->item->reason == NULL)
    work->item->reason = g_strdup (failure->message);
  return g_ptr_array_new ();
}

static gboolean
is_asked (const SasPrintWork *work, const SasForm *form)
{
  return (sas_print_forms_parse (sas_form_code (form)) & work->request->forms) != 0;
}

/* --- actions --- */

static gboolean
add_actions (SasPrintWork *work, SasSubject *subject, GError **error)
{
  GPtrArray *all = sas_print_list_records (work, &sas_action_plan_type, error);
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  gboolean done = all != NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (work->request->every_period || ((SasActionPlan *) g_ptr_array_index (all, i))->period == work->request->period)
      g_ptr_array_add (actions, g_ptr_array_index (all, i));
  subject->actions = actions;
  if (done && (actions->len > 0 || sas_print_forms_is_one (work->request->forms)))
    done = sas_print_add (work->parts, sas_form_find ("b.1.1"), subject, &work->office->paper, error);
  subject->actions = NULL;
  sas_print_free_records (&sas_action_plan_type, all);
  return done;
}

/* --- guidance --- */

/* A sheet for each record of it; the one form that is asked for while there is none: for the pen. */
static gboolean
add_sheets (SasPrintWork *work, const SasForm *form, GPtrArray *all, SasSubject *subject, GError **error)
{
  guint before = work->parts->len;

  for (guint i = 0; i < all->len; i++)
    {
      const SasGuidance *guidance = g_ptr_array_index (all, i);

      subject->guidance = guidance;
      if (sas_form_records (form, guidance->kind) && !sas_print_add (work->parts, form, subject, &work->office->paper, error))
        return FALSE;
    }
  subject->guidance = NULL;
  return work->parts->len > before || !sas_print_forms_is_one (work->request->forms) ||
         sas_print_add (work->parts, form, subject, &work->office->paper, error);
}

/* The plans of guidance in the register, on the same sheet (B.1.6) after what was recorded; of what the one who asks sees there. */
static gboolean
add_plans (SasPrintWork *work, GPtrArray *all, GError **error)
{
  g_autoptr (SasActor) operator_ = sas_actor_operator ();
  const SasFollowUpFilter filter = { .year = work->request->year, .nip = work->item->nip, .groups = 1u << SAS_FOLLOW_UP_GROUP_GUIDANCE };
  SasDate day = work->request->date != SAS_DATE_NONE ? work->request->date : sas_date_today ();
  g_autoptr (GPtrArray) rows = sas_follow_up_store_list (work->db, work->office->roster, &filter, day,
                                                         work->request->actor != NULL ? work->request->actor : operator_, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const SasFollowUp *one = ((const SasFollowUpRow *) g_ptr_array_index (rows, i))->follow_up;
      SasGuidance *guidance = one->state != SAS_FOLLOW_UP_DISMISSED ? sas_follow_up_to_guidance (one) : NULL;

      if (guidance != NULL)
        g_ptr_array_add (all, guidance);
    }
  return rows != NULL;
}

static gboolean
add_guidance (SasPrintWork *work, SasSubject *subject, GError **error)
{
  GPtrArray *all = sas_print_list_records (work, &sas_guidance_type, error);
  gboolean done = all != NULL && (!is_asked (work, sas_form_find ("b.1.6")) || add_plans (work, all, error));

  for (const SasForm *const *form = sas_forms_of_guidance (); done && *form != NULL; form++)
    if (is_asked (work, *form) && !g_str_equal (sas_form_code (*form), "B.1.10"))
      done = add_sheets (work, *form, all, subject, error);
  sas_print_free_records (&sas_guidance_type, all);
  return done;
}

/* --- counselling --- */

/* Of what @request's actor may open of this person and year; of whoever acts for nobody there is nothing: then it is for the pen. */
static gboolean
add_reports (SasPrintWork *work, SasSubject *subject, GError **error)
{
  g_autoptr (SasActor) nobody = sas_actor_operator ();
  g_autoptr (GPtrArray) all = sas_counselling_store_list (work->db, work->request->actor != NULL ? work->request->actor : nobody, error);
  const SasForm *form = sas_form_find ("b.1.10");
  guint before = work->parts->len;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const SasCounselling *one = g_ptr_array_index (all, i);

      subject->counselling = one;
      if (one->kind == SAS_COUNSELLING_REPORT && one->year == work->request->year && g_str_equal (one->nip, work->item->nip) &&
          !sas_print_add (work->parts, form, subject, &work->office->paper, error))
        return FALSE;
    }
  subject->counselling = NULL;
  return all != NULL && (work->parts->len > before || sas_print_add (work->parts, form, subject, &work->office->paper, error));
}

gboolean
sas_print_add_records (SasPrintWork *work, GError **error)
{
  g_autoptr (SasPeople) people = NULL;
  SasSubject subject;

  if (work->plan == NULL)
    return TRUE;
  subject = sas_print_subject (work->plan, work->office, &people);
  return (!is_asked (work, sas_form_find ("b.1.1")) || add_actions (work, &subject, error)) && add_guidance (work, &subject, error) &&
         (!is_asked (work, sas_form_find ("b.1.10")) || add_reports (work, &subject, error));
}
