/* Study leave: what a grade point average means as an expectation (PermenPANRB 6/2022 p. 63). A guide for setting
 * expectations, no way to rate. */
#pragma once
#include "sas-fraction.h"
#include "sas-predicate.h"
#include "sas-regulation.h"
G_BEGIN_DECLS
typedef struct
{
  const char *degree;                      /* "s1", "profession", "s2", "s3" */
  gboolean    abroad;
  const char *institution, *programme;     /* accreditation, "A" to "C"; NULL abroad */
  SasFraction average;                     /* 0 to 4 */
} SasStudy;
/* The heading of the guide; NONE where the table has no row for it. */
SasPredicate sas_study_guide (const SasRegulation *regulation, const SasStudy *study);
G_END_DECLS
