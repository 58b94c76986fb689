/* What is printed of the evaluation of a person in a period: record of feedback, results, document. */
#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-form.h"
#include "sas-i18n.h"
#include "sas-layout.h"
#include "sas-print-private.h"

static gboolean
add_part (GPtrArray *parts, const SasForm *form, const SasSubject *subject, const SasPrintOffice *office, GError **error)
{
  const SasFontBook *book = sas_font_book_get_default (error);
  g_autoptr (SasDoc) doc = NULL;

  if (book == NULL)
    return FALSE;
  doc = sas_form_build (form, subject, &office->paper);
  g_ptr_array_add (parts, sas_layout (doc, &office->paper, book));
  return TRUE;
}

/* A record of feedback is ready whenever there is one. */
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

static gboolean
add_forms (GPtrArray *parts, const SasSubject *subject, const SasPrintRequest *request, const SasPrintOffice *office, SasPrintItem *item,
           GError **error)
{
  g_autoptr (GPtrArray) forms = sas_forms_of_evaluation (subject->plan, subject->evaluation);
  SasPrintReadiness readiness = readiness_of (subject->evaluation, request->forms);

  for (guint i = 0; i < forms->len; i++)
    {
      const SasForm *form = g_ptr_array_index (forms, i);

      if ((sas_print_forms_parse (sas_form_code (form)) & request->forms) == 0)
        continue;
      item->readiness = readiness;
      if ((!request->only_ready || readiness == SAS_PRINT_READY) && !add_part (parts, form, subject, office, error))
        return FALSE;
    }
  if (item->readiness == SAS_PRINT_ABSENT)
    item->reason = name_forms (forms);
  return TRUE;
}

/* Who everybody is on the paper: as of the day of its document, before that as of the office's date. @people (out): to be freed. */
static SasSubject
subject_of (const SasEvaluation *evaluation, const SasPlan *plan, const SasPrintOffice *office, SasPeople **people)
{
  *people = evaluation->people == NULL ? sas_roster_people_of_plan (office->roster, plan, office->date) : NULL;
  return (SasSubject) {
    .plan = plan, .evaluation = evaluation, .people = *people, .place = office->place, .cycle = office->cycle,
    .agency = office->agency != NULL ? office->agency : "",
  };
}

GPtrArray *
sas_print_lay_out_paper (const SasEvaluation *evaluation, const SasPlan *plan, guint forms, const SasPrintOffice *office, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_pages_unref);
  g_autoptr (SasPeople) people = NULL;
  const SasSubject subject = subject_of (evaluation, plan, office, &people);
  const SasPrintRequest request = { .forms = forms };
  SasPrintItem item = { .readiness = SAS_PRINT_ABSENT };
  gboolean added = add_forms (parts, &subject, &request, office, &item, error);

  g_free (item.reason);
  return added ? g_steal_pointer (&parts) : NULL;
}

GPtrArray *
sas_print_lay_out_evaluation (SasDb *db, const SasPrintRequest *request, const SasPrintOffice *office, SasPrintItem *item, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_pages_unref);
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_load (db, item->nip, request->year, request->period, NULL, &failure);
  g_autoptr (SasPlan) plan = evaluation != NULL ? sas_evaluation_store_plan (db, evaluation, &failure) : NULL;
  g_autoptr (SasPeople) people = NULL;
  SasSubject subject;

  if (evaluation == NULL && g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND))
    {
      item->reason = g_strdup_printf (_("No evaluation of that period: %s."), sas_period_name (request->period));
      return g_steal_pointer (&parts);
    }
  if (plan == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  subject = subject_of (evaluation, plan, office, &people);
  return add_forms (parts, &subject, request, office, item, error) ? g_steal_pointer (&parts) : NULL;
}
