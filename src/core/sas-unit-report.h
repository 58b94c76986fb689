/* What the evaluations of a unit and those below it came to in a period, as one value: what the report (laporan), the decision on the
 * organisation's predicate (penetapan) and the list of receipts print. Nothing in confidence is in it: no counselling, no giver of
 * feedback, no index of the office. */
#pragma once
#include "sas-distribution.h"
#include "sas-follow-up-record.h"
#include "sas-organisation.h"
#include "sas-receipt.h"
G_BEGIN_DECLS
/* What follows for somebody: an entry of the register, or a proposal that nobody took up yet. */
typedef struct
{
  SasFollowUpKind kind;
  char           *nip, *name;    /* name with titles */
  char           *action;        /* nullable: in the words of the register */
  char           *owner;         /* nullable */
  char           *decree;        /* nullable: number of the letter */
  SasDate         due, done;
  SasStanding     standing;
} SasRecommendation;

typedef struct
{
  char            *unit, *name;                /* code and name */
  int              year;
  SasPeriod        period;
  SasIdentity     *head, *above;               /* nullable: who leads the unit, who appraises him; at the end of the period */
  SasOrganisation *organisation;               /* nullable: what is entered for the unit itself */
  SasOrganisationPredicate counts;             /* of the unit, else of the nearest above that has one */
  SasDistribution  distribution;               /* of those who are signed */
  GPtrArray       *warnings;                   /* SasDistributionWarning */
  gboolean         is_small;
  GPtrArray       *people;                     /* SasReceipt: everybody of whom an evaluation is to be expected, along the chart */
  GPtrArray       *recommendations;            /* SasRecommendation, by name */
} SasUnitReport;

SasUnitReport *sas_unit_report_new  (const char *unit, const char *name, int year, SasPeriod period);   /* (transfer full) */
void           sas_unit_report_free (SasUnitReport *report);
void           sas_recommendation_free (SasRecommendation *recommendation);
/* Whoever has this number among its people. (transfer none) (nullable) */
const SasReceipt *sas_unit_report_find (const SasUnitReport *report, const char *nip);
/* How many people are signed. */
guint          sas_unit_report_signed (const SasUnitReport *report);
/* Once all people are in: counts, and where they depart from the pattern. */
void           sas_unit_report_settle (SasUnitReport *report);
/* Whether a follow-up of this kind may stand on a paper that others read: neither in confidence nor from the office's own index. */
gboolean       sas_follow_up_is_public (SasFollowUpKind kind);
/* Who may have it: the operator, who leads the unit on @day, or a unit above it. */
gboolean       sas_unit_report_may  (SasRoster *roster, const char *unit, const SasActor *actor, SasDate day);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasUnitReport, sas_unit_report_free)
G_END_DECLS
