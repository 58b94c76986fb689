/* What the office decided for itself (sas-office-policy.h), from its settings. */
#pragma once
#include "sas-db.h"
#include "sas-office-policy.h"
G_BEGIN_DECLS
typedef struct
{
  gboolean            index;        /* whether the internal index is switched on; off unless the office says so */
  SasOfficeThresholds thresholds;   /* those of the settings, else those of resources/policy/office.ini */
} SasOfficePolicy;
gboolean sas_policy_store_load (SasDb *db, SasOfficePolicy *policy, GError **error);
G_END_DECLS
