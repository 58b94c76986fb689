#include "sas-profile.h"
#include "sas-study-guide.h"

#define HIGHEST_AVERAGE ((SasFraction) { 4, 1 })

static gboolean
is_average (SasFraction average)
{
  return !sas_fraction_is_none (average) && average.num >= 0 && sas_fraction_compare (average, HIGHEST_AVERAGE) <= 0;
}

/* Letters of accreditation: A is the best. */
static gboolean
is_accredited (const char *programme, const char *least)
{
  return *least == '\0' || (programme != NULL && *programme >= 'A' && *programme <= *least);
}

/* The row for @study: the least accreditation, then three limits. (transfer full) (nullable) */
static char **
find_row (const SasRegulation *regulation, const SasStudy *study)
{
  const char *institution = study->abroad ? "abroad" : study->institution;
  g_autofree char *key = g_strconcat (study->degree, "-", institution != NULL ? institution : "", NULL);

  return g_key_file_get_string_list (regulation->file, "study-guide", key, NULL, NULL);
}

SasPredicate
sas_study_guide (const SasRegulation *regulation, const SasStudy *study)
{
  static const SasPredicate headings[] = {
    SAS_PREDICATE_SANGAT_BAIK, SAS_PREDICATE_BAIK, SAS_PREDICATE_BUTUH_PERBAIKAN,
  };
  g_auto (GStrv) row = find_row (regulation, study);

  if (row == NULL || !is_average (study->average) || !is_accredited (study->programme, row[0]))
    return SAS_PREDICATE_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (sas_fraction_compare (study->average, sas_fraction_parse (row[i + 1])) >= 0)
      return headings[i];
  return SAS_PREDICATE_KURANG;
}
