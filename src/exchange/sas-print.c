#include "config.h"
#include <string.h>
#include "sas-form.h"
#include "sas-i18n.h"
#include "sas-layout.h"
#include "sas-plan-check.h"
#include "sas-print-name.h"
#include "sas-print-private.h"

/* The bits of @forms that this plan has: one plan form at most, the annex, its manuals. */
static guint
forms_of (const SasPlan *plan, guint forms)
{
  const char *code = sas_plan_form_code (plan->model, plan->approach);
  guint manuals = plan->model == SAS_MODEL_JPT && plan->manuals->len > 0 ? SAS_PRINT_A_1_3 : 0;

  return forms & (sas_print_forms_parse (code) | SAS_PRINT_A_1_8 | manuals);
}

/* --- readiness --- */

/* The form that a place of the plan is printed on. */
static guint
form_of_place (const char *path)
{
  if (g_str_has_prefix (path, "annexes"))
    return SAS_PRINT_A_1_8;
  return g_str_has_prefix (path, "manuals") ? SAS_PRINT_A_1_3 : SAS_PRINT_PLAN;
}

/* What is missing on these forms. (transfer full, nullable) */
static char *
first_missing (const SasPlan *plan, guint forms)
{
  g_autoptr (GPtrArray) findings = sas_plan_check (plan);
  const SasFinding *first = NULL;
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity != SAS_MUST || (forms & form_of_place (finding->path)) == 0)
        continue;
      first = first != NULL ? first : finding;
      count++;
    }
  if (count <= 1)
    return first != NULL ? g_strdup (first->message) : NULL;
  return g_strdup_printf (_("%s (and %u more)"), first->message, count - 1);
}

static gboolean
is_set (SasPlanState state)
{
  return state == SAS_PLAN_APPROVED || state == SAS_PLAN_CLOSED || state == SAS_PLAN_SUPERSEDED;
}

SasPrintReadiness
sas_print_readiness (const SasPlan *plan, guint forms, char **missing)
{
  g_autofree char *why = NULL;
  SasPrintReadiness readiness = SAS_PRINT_ABSENT;

  if (plan == NULL)
    why = g_strdup (_("No plan yet."));
  else if (forms_of (plan, forms) == 0 && forms == SAS_PRINT_A_1_3)
    why = g_strdup (_("No indicator of this plan has a manual."));
  else if (forms_of (plan, forms) == 0)
    {
      g_autofree char *code = g_ascii_strup (sas_plan_form_code (plan->model, plan->approach), -1);

      why = g_strdup_printf (_("This plan is printed as %s."), code);
    }
  else if (plan->state == SAS_PLAN_CANCELLED)
    why = g_strdup (_("The plan was cancelled."));
  else if (is_set (plan->state))
    readiness = SAS_PRINT_READY;
  else
    {
      why = first_missing (plan, forms);
      readiness = why != NULL ? SAS_PRINT_INCOMPLETE : SAS_PRINT_DRAFT;
    }
  if (missing != NULL)
    *missing = g_steal_pointer (&why);
  return readiness;
}

/* --- one plan on paper --- */

void
sas_print_office_clear (SasPrintOffice *office)
{
  g_clear_pointer (&office->roster, sas_roster_unref);
  g_clear_pointer (&office->agency, g_free);
  g_clear_pointer (&office->place, g_free);
  g_clear_pointer (&office->emblem, sas_image_free);
  g_clear_pointer (&office->letterhead, g_free);
  g_clear_pointer (&office->logo, sas_image_free);
}

gboolean
sas_print_add (GPtrArray *parts, const SasForm *form, const SasSubject *subject, const SasPaper *paper, GError **error)
{
  const SasFontBook *book = sas_font_book_get_default (error);
  g_autoptr (SasDoc) doc = NULL;

  if (book == NULL)
    return FALSE;
  doc = sas_form_build (form, subject, paper);
  g_ptr_array_add (parts, sas_layout (doc, paper, book));
  return TRUE;
}

SasSubject
sas_print_subject (const SasPlan *plan, const SasPrintOffice *office, SasPeople **people)
{
  /* A plan that is not set has no snapshot of its own. */
  *people = plan->people == NULL ? sas_roster_people_of_plan (office->roster, plan, office->date) : NULL;
  return (SasSubject) { .plan = plan, .people = *people, .agency = office->agency != NULL ? office->agency : "", .place = office->place,
                        .cycle = office->cycle };
}

GPtrArray *
sas_print_lay_out (const SasPlan *plan, guint forms, const SasPrintOffice *office, GError **error)
{
  g_autoptr (SasPeople) people = NULL;
  const SasSubject subject = sas_print_subject (plan, office, &people);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_pages_unref);
  guint wanted = forms_of (plan, forms);

  for (const SasForm *const *form = sas_forms (); *form != NULL; form++)
    if ((sas_print_forms_parse (sas_form_code (*form)) & wanted) != 0 && !sas_print_add (parts, *form, &subject, &office->paper, error))
      return NULL;
  return g_steal_pointer (&parts);
}

/* --- names --- */

char *
sas_print_file_name (guint forms, int year, SasPeriod period, const char *nip, const char *name)
{
  return sas_print_name (SAS_PRINT_NAME_USUAL, &(SasPrintNameFacts) { forms, year, period, nip, name, NULL });
}

/* --- requests and reports --- */

SasPrintRequest *
sas_print_request_new (void)
{
  SasPrintRequest *request = g_new0 (SasPrintRequest, 1);

  request->forms = SAS_PRINT_SKP;
  return request;
}

SasPrintRequest *
sas_print_request_copy (const SasPrintRequest *request)
{
  SasPrintRequest *copy = g_memdup2 (request, sizeof *request);

  copy->office = g_strdup (request->office);
  copy->nips = g_strdupv (request->nips);
  copy->unit = g_strdup (request->unit);
  copy->appraiser = g_strdup (request->appraiser);
  copy->output = g_strdup (request->output);
  copy->name = g_strdup (request->name);
  copy->actor = request->actor != NULL ? sas_actor_copy (request->actor) : NULL;
  return copy;
}

void
sas_print_request_free (SasPrintRequest *request)
{
  if (request == NULL)
    return;
  g_free (request->office);
  g_strfreev (request->nips);
  g_free (request->unit);
  g_free (request->appraiser);
  g_free (request->output);
  g_free (request->name);
  g_clear_pointer (&request->actor, sas_actor_free);
  g_free (request);
}

void
sas_print_item_free (SasPrintItem *item)
{
  g_free (item->nip);
  g_free (item->name);
  g_free (item->unit);
  g_free (item->file);
  g_free (item->reason);
  g_clear_pointer (&item->documents, g_ptr_array_unref);
  g_free (item);
}

GPtrArray *
sas_print_report_documents (const SasPrintReport *report)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < report->items->len; i++)
    {
      const SasPrintItem *item = g_ptr_array_index (report->items, i);

      if (item->documents != NULL)
        g_ptr_array_extend (all, item->documents, NULL, NULL);
    }
  return all;
}

void
sas_print_report_free (SasPrintReport *report)
{
  if (report == NULL)
    return;
  g_ptr_array_unref (report->items);
  g_free (report);
}
