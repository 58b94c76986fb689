/* What the two files of the store of follow-ups share. */
#pragma once
#include "sas-follow-up-store.h"
G_BEGIN_DECLS
/* What @actor is to @nip, whom @appraiser (nullable) appraised in the period. */
SasRoles sas_follow_up_roles (SasRoster *roster, const SasActor *actor, const char *nip, const char *appraiser, int year, SasPeriod period);
G_END_DECLS
