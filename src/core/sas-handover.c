#include "config.h"
#include "sas-handover.h"
#include "sas-i18n.h"

const char *const sas_evaluates[SAS_EVALUATES] = {
  "appraiser", "reviewing-superior", "home-institution", "acting-unit", "new-appraiser", "delegate",
};

/* Ordered: what comes first sets aside what follows. The last row is the ordinary case. */
static const struct { SasHandoverCases when; SasHandover answer; } rows[] = {
  { SAS_HANDOVER_WINDOW_PASSED,
    { SAS_EVALUATES_REVIEWER, TRUE, "D.1.2", "p. 90 (11)",
      N_("The time for the evaluation is over: the appraiser's superior evaluates, and the result is final.") } },
  { SAS_HANDOVER_STUDY_LEAVE,
    { SAS_EVALUATES_HOME, FALSE, "D.1.1", "p. 92 (16)",
      N_("On study leave the appraiser of the home institution evaluates, by feedback and data of the academic "
         "institution.") } },
  { SAS_HANDOVER_SECONDED,
    { SAS_EVALUATES_HOME, FALSE, "D.1.1", "p. 92 (15)",
      N_("On secondment the appraiser of the home institution evaluates, by feedback and data of the host.") } },
  { SAS_HANDOVER_EMPLOYEE_ACTS,
    { SAS_EVALUATES_ACTING_UNIT, FALSE, "D.1.1", "p. 89 (5)",
      N_("Acting for a vacant post (Plt.), a person is evaluated by the head of the unit to which the acting post "
         "reports.") } },
  { SAS_HANDOVER_EMPLOYEE_MOVED,
    { SAS_EVALUATES_NEW_APPRAISER, FALSE, "D.1.1", "p. 91 (13)",
      N_("After a move the new appraiser evaluates, by the organisation's predicate and the cycle of the new "
         "unit.") } },
  { SAS_HANDOVER_DELEGATED,
    { SAS_EVALUATES_DELEGATE, FALSE, "D.1.1", "p. 89 (2)-(3)",
      N_("The authority to appraise is delegated; the delegate evaluates.") } },
  { SAS_HANDOVER_SUPERIOR_ABSENT,
    { SAS_EVALUATES_REVIEWER, FALSE, "D.1.1", "p. 89 (2)",
      N_("The direct superior is permanently absent: the next superior evaluates.") } },
  { 0,
    { SAS_EVALUATES_APPRAISER, FALSE, "D.1.1", "Art. 1 no. 9, p. 89 (1)",
      N_("The appraiser evaluates: the direct superior, or who has his authority.") } },
};

const SasHandover *
sas_handover_find (SasHandoverCases cases)
{
  guint row = 0;

  while (rows[row].when != 0 && (rows[row].when & cases) == 0)
    row++;
  return &rows[row].answer;
}

gboolean
sas_handover_keeps_previous (SasPeriod period, gboolean agreed)
{
  return period != SAS_PERIOD_ANNUAL && agreed;
}

gboolean
sas_handover_evaluates_old_unit (SasDate moved, SasDate opens, SasDate closes)
{
  return moved >= opens && moved <= closes;
}

gboolean
sas_handover_may_be_delegate (gboolean functional, gboolean leads_unit)
{
  return !functional || leads_unit;
}
