/* Who is what to the records of a person's year. */
#pragma once
#include "sas-monitoring-store.h"
G_BEGIN_DECLS
#define SAS_MONITORING_PARTIES (SAS_ROLE_EMPLOYEE | SAS_ROLE_APPRAISER | SAS_ROLE_REVIEWER | SAS_ROLE_HR)
/* The plan of that year; NULL without error: there is none yet. (transfer full) */
SasPlan *sas_monitoring_plan  (SasDb *db, const char *nip, int year, GError **error);
/* @plan: nullable: then only who he is himself counts, and who looks after everybody. */
SasRoles sas_monitoring_roles (const SasActor *actor, const char *nip, const SasPlan *plan, const char *reviewer);
/* SAS_ERROR_DENIED: not for this person. Always FALSE. */
gboolean sas_monitoring_deny  (GError **error);
/* Whether sas_monitoring_store_save would take it, by who writes it and by what it says. */
gboolean sas_monitoring_may_save (SasDb *db, const SasRecordType *type, gpointer record, const SasActor *actor, const char *reviewer,
                                  GError **error);
G_END_DECLS
