#include "config.h"
#include "sas-plan-begin.h"
#include "sas-plan-edit.h"

/* How the names of units that stand on their own begin, folded. */
static const char *const independent_units[] = {
  "upt ", "uptd ", "upt. ", "uptd. ", "unit pelaksana teknis", "rsud ", "rsup ", "rumah sakit ", "puskesmas ", "balai ", "sekolah ",
  "sd ", "sdn ", "smp ", "smpn ", "sma ", "sman ", "smk ", "smkn ", "slb ", "slbn ", "tk negeri ",
};

static gboolean
is_independent (const SasUnit *unit)
{
  g_autofree char *name = g_utf8_casefold (unit->name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (independent_units); i++)
    if (g_str_has_prefix (name, independent_units[i]))
      return TRUE;
  return FALSE;
}

SasModel
sas_plan_model_of (SasRoster *roster, const char *nip)
{
  const SasPerson *person = sas_roster_person (roster, nip);
  const char *echelon = person != NULL ? person->echelon : NULL;
  const SasUnit *unit = person != NULL && person->unit != NULL ? sas_roster_unit (roster, person->unit) : NULL;

  if (echelon != NULL && (g_str_has_prefix (echelon, "I.") || g_str_has_prefix (echelon, "II.")))
    return SAS_MODEL_JPT;
  return unit != NULL && g_strcmp0 (unit->head_nip, nip) == 0 && is_independent (unit) ? SAS_MODEL_JPT : SAS_MODEL_JA_JF;
}

SasApproach
sas_plan_approach_of (const char *setting)
{
  int approach = sas_word_find (sas_approaches, G_N_ELEMENTS (sas_approaches), setting);

  return approach < 0 ? SAS_APPROACH_QUANTITATIVE : (SasApproach) approach;
}

SasDate
sas_plan_day_of (int year)
{
  SasDate today = sas_date_today ();

  return sas_date_year (today) == (guint) year ? today : sas_date_new ((guint) year, 1, 1);
}

SasPlan *
sas_plan_begin (SasRoster *roster, const char *nip, int year, SasApproach approach)
{
  const SasPerson *appraiser = sas_roster_appraiser (roster, nip, sas_plan_day_of (year));
  SasPlan *plan = sas_plan_new (nip, year);

  plan->approach = approach;
  plan->model = sas_plan_model_of (roster, nip);
  sas_plan_set_text (plan, "appraiser", appraiser != NULL ? appraiser->nip : NULL);
  return plan;
}
