/* Predicates of a group beside the pattern that the organisation's achievement lets expect (PermenPANRB 6/2022 pp.
 * 94-97). The pattern is guidance: a warning never stops anybody. The bounds are those of the regulation's profile,
 * checked exactly: 7 of 10 is 70 %. */
#pragma once
#include "sas-predicate.h"
#include "sas-regulation.h"
G_BEGIN_DECLS

/* People by predicate; NONE: without one, not counted. */
typedef struct { guint counts[SAS_PREDICATES]; } SasDistribution;

/* MOST and LEAST: at most, at least so many percent; SOME: more than so many. */
typedef enum { SAS_BOUND_MOST, SAS_BOUND_LEAST, SAS_BOUND_SOME, SAS_BOUNDS } SasBound;
typedef struct
{
  char    *code;               /* "sangat-baik-max-70" */
  guint    predicates;         /* bit 1 << predicate of each that the bound counts together */
  SasBound bound;
  guint    percent;
  guint    count, people;      /* how many there are, of how many */
} SasDistributionWarning;
void sas_distribution_warning_free (SasDistributionWarning *warning);

guint        sas_distribution_people   (const SasDistribution *self);
/* Where the curve is expected to be highest; NONE without an organisation's predicate. */
SasPredicate sas_distribution_peak     (const SasRegulation *regulation, SasOrganisationPredicate organisation);
/* The height of the expected curve, 0 to 7, by predicate (pp. 94-96). FALSE without an organisation's predicate. */
gboolean     sas_distribution_curve    (const SasRegulation *regulation, SasOrganisationPredicate organisation,
                                        double heights[SAS_PREDICATES]);
/* The same as shares of all, that is together 1: what a bar of counts is compared with. */
gboolean     sas_distribution_pattern  (const SasRegulation *regulation, SasOrganisationPredicate organisation,
                                        double shares[SAS_PREDICATES]);
/* "1 Sangat Baik · 4 Baik · 2 open": those that somebody has, in the words of lists; "" of nobody. (transfer full) */
char        *sas_distribution_text     (const SasDistribution *self);
/* The bounds that are not kept, in the order of the profile; none of an empty group. (transfer full) (array of
 * SasDistributionWarning) */
GPtrArray   *sas_distribution_warnings (const SasRegulation *regulation, SasOrganisationPredicate organisation,
                                        const SasDistribution *self);
/* Whether the group is too small to speak of a pattern: what is said then informs only. */
gboolean     sas_distribution_is_small (const SasDistribution *self);
/* "8 of 10 people are “Sangat Baik”; at most 70 % are expected." (transfer full) */
char        *sas_distribution_warning_text (const SasDistributionWarning *warning);
G_END_DECLS
