#include "sas-form-text.h"

#define DOTS "………………………"

static char *
upper_month (SasDate date)
{
  return g_ascii_strup (sas_month_name (sas_date_month (date)), -1);
}

static char *
period_dates (SasDate from, SasDate to)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (from != SAS_DATE_NONE && to != SAS_DATE_NONE, g_strdup (""));

  first = upper_month (from);
  last = upper_month (to);
  return g_strdup_printf ("%u %s SD %u %s TAHUN %u", sas_date_day (from), first, sas_date_day (to), last, sas_date_year (to));
}

char *
sas_form_period_line (SasDate from, SasDate to)
{
  g_autofree char *dates = period_dates (from, to);

  return g_strconcat ("PERIODE PENILAIAN: ", dates, NULL);
}

char *
sas_form_place_date (const char *place, SasDate date)
{
  g_autofree char *day = date != SAS_DATE_NONE ? sas_date_to_long (date) : g_strdup (DOTS);

  return g_strdup_printf ("%s, %s", place != NULL && *place != '\0' ? place : DOTS, day);
}

char *
sas_form_superior_result (const char *result, const char *indicator)
{
  if (indicator == NULL || *indicator == '\0')
    return g_strdup (result);
  return g_strdup_printf ("%s\nIndikator Kinerja Individu: %s", result, indicator);
}

char *
sas_form_period_title (SasPeriod period, SasCycle cycle)
{
  g_autofree char *name = g_ascii_strup (sas_period_name (period), -1);

  if (period == SAS_PERIOD_ANNUAL)
    return g_strdup (cycle == SAS_CYCLE_QUARTERLY ? "PERIODE: TRIWULAN IV-AKHIR" : "PERIODE: AKHIR");
  return g_strconcat ("PERIODE: ", period >= SAS_PERIOD_M01 ? "BULAN " : "", name, NULL);
}

char *
sas_form_curve_caption (SasOrganisationPredicate organisation)
{
  return g_strconcat ("KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI ",
                      sas_organisation_printed (organisation), NULL);
}
