/* One record of a table of its own, kept with its row in the audit chain. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-record.h"
G_BEGIN_DECLS
/* Added when its id is "" (then it gets one), else changed where it stands. @label: the field that names one to people, in the
 * audit row. SAS_ERROR_INVALID where a rule of the table is broken, SAS_ERROR_NOT_FOUND where it is gone. */
gboolean sas_record_store_save   (SasDb *db, const SasRecordType *type, const char *label, gpointer record, const SasActor *actor,
                                  GError **error);
/* The same inside a transaction of the caller. */
gboolean sas_record_store_write  (SasDb *db, const SasRecordType *type, const char *label, gpointer record, const SasActor *actor,
                                  GError **error);
/* The same of several, in one transaction: all or none, the same of their ids. */
gboolean sas_record_store_save_all (SasDb *db, const SasRecordType *type, const char *label, GPtrArray *records, const SasActor *actor,
                                    GError **error);
/* SAS_ERROR_CONFLICT while something names it. */
gboolean sas_record_store_remove (SasDb *db, const SasRecordType *type, const char *label, const char *id, const SasActor *actor,
                                  GError **error);
/* Two change places in the list. SAS_ERROR_NOT_FOUND where one is gone. */
gboolean sas_record_store_swap   (SasDb *db, const SasRecordType *type, const char *label, const char *id, const char *other,
                                  const SasActor *actor, GError **error);
G_END_DECLS
