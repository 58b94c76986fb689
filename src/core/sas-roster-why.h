/* Why somebody is the appraiser of a person on a day, in one sentence for the window. */
#pragma once
#include "sas-roster.h"
G_BEGIN_DECLS
/* NULL when @nip is unknown. PermenPANRB 6/2022, pp. 89-92. (transfer full, nullable) */
char *sas_roster_explain_appraiser (SasRoster *self, const char *nip, SasDate date);
/* The acting post that is held in a unit on a day: Plt, Plh or delegation; NULL when there is none. (transfer none) */
const SasAssignment *sas_roster_acting_in (SasRoster *self, const char *unit_code, SasDate date);
/* "Plt. Kepala Bidang Tata Ruang": a post as it is called on paper. @unit nullable. (transfer full) */
char *sas_assignment_title (const SasAssignment *assignment, const SasUnit *unit);
G_END_DECLS
