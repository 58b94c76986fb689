/* Letters that extend the annual evaluation (sas-annual-extension.h), one a year. HR keeps them; each change has its row in the audit chain. */
#pragma once
#include "sas-actor.h"
#include "sas-annual-extension.h"
#include "sas-db.h"
G_BEGIN_DECLS
/* The latest year first. Of SasAnnualExtension. (transfer full) */
GPtrArray *sas_extension_store_list   (SasDb *db, GError **error);
/* In place of the letter of that year, where there is one. SAS_ERROR_DENIED, SAS_ERROR_INVALID. */
gboolean   sas_extension_store_save   (SasDb *db, SasAnnualExtension *extension, const SasActor *actor, GError **error);
/* SAS_ERROR_NOT_FOUND: that year has none. */
gboolean   sas_extension_store_remove (SasDb *db, int year, const SasActor *actor, GError **error);
/* Fills in @window what the letters say. */
void       sas_extension_store_apply  (SasDb *db, SasPeriodWindow *window);
G_END_DECLS
