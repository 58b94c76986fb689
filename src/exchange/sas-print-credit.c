/* What is printed of the angka kredit of a functional officer: a conversion for each row of the period, all rows together, the decision. */
#include "config.h"
#include "sas-credit-store.h"
#include "sas-error.h"
#include "sas-print-private.h"

static gboolean
is_asked (const SasPrintWork *work, const SasForm *form)
{
  return (sas_print_forms_parse (sas_form_code (form)) & work->request->forms) != 0;
}

static gboolean
add_conversions (SasPrintWork *work, SasSubject *subject, GError **error)
{
  for (guint i = subject->credit->first; i < subject->credit->rows->len; i++)
    {
      subject->credit_row = i;
      if (!sas_print_add (work->parts, sas_form_find ("ak-konversi"), subject, &work->office->paper, error))
        return FALSE;
    }
  return TRUE;
}

/* A sum without anything in it is no paper. */
static gboolean
add_sums (SasPrintWork *work, const SasSubject *subject, GError **error)
{
  static const char *const codes[] = { "ak-akumulasi", "ak-penetapan" };
  gboolean any = subject->credit->rows->len > 0 || subject->credit->opening != NULL;

  for (guint i = 0; any && i < G_N_ELEMENTS (codes); i++)
    if (is_asked (work, sas_form_find (codes[i])) &&
        !sas_print_add (work->parts, sas_form_find (codes[i]), subject, &work->office->paper, error))
      return FALSE;
  return TRUE;
}

/* Who has no angka kredit prints none: that is said, and no failure. */
static gboolean
has_none (SasPrintWork *work, GError *failure, GError **error)
{
  if (!g_error_matches (failure, SAS_ERROR, SAS_ERROR_INVALID))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (work->item->reason == NULL)
    work->item->reason = g_strdup (failure->message);
  g_error_free (failure);
  return TRUE;
}

gboolean
sas_print_add_credit (SasPrintWork *work, GError **error)
{
  const SasPrintOffice *office = work->office;
  SasPeriod period = work->request->every_period ? SAS_PERIOD_ANNUAL : work->request->period;
  GError *failure = NULL;
  g_autoptr (SasCreditSheet) sheet = sas_credit_store_sheet (work->db, office->roster, work->item->nip, work->request->year, period, &failure);
  SasSubject subject = {
    .credit = sheet, .place = office->place, .agency = office->agency != NULL ? office->agency : "", .letterhead = office->letterhead,
    .logo = office->logo,
  };

  if (sheet == NULL)
    return has_none (work, failure, error);
  return (!is_asked (work, sas_form_find ("ak-konversi")) || add_conversions (work, &subject, error)) && add_sums (work, &subject, error);
}
