/* Records as rows. The field tables of core (sas-record.h) say what a record is; this file knows how each kind of field is kept
 * in a column, and writes all SQL that follows from it: a new field is a struct member, a row in its table and a schema step.
 *
 * The table of a record type bears the type's name. A STRING, TEXT, INT, BOOL, DATE, WORD is a column of that name; TEXTS and RECORD
 * are JSON text in one; RECORDS are rows of the table of their type, which have two columns more: the owner's id, named
 * as the owner's type, and "position". Rows are told apart by "id" where the type has one, else by owner and position. */
#pragma once
#include "sas-db.h"
#include "sas-record.h"
G_BEGIN_DECLS
/* The records of the whole table, in the order they came, or the one with @id (NULL without error: there is none); with
 * everything they own. (transfer full) */
GPtrArray *sas_rows_load_all (SasDb *db, const SasRecordType *type, GError **error);
gpointer   sas_rows_load     (SasDb *db, const SasRecordType *type, const char *id, GError **error);

/* Inside a transaction. Adds a record that has no owner, with what it owns. */
gboolean   sas_rows_insert   (SasDb *db, const SasRecordType *type, gconstpointer record, GError **error);
/* Makes the file hold @record where it holds @stored, of the same id: writes only the rows that differ. */
gboolean   sas_rows_update   (SasDb *db, const SasRecordType *type, gconstpointer stored, gconstpointer record, GError **error);
gboolean   sas_rows_delete   (SasDb *db, const SasRecordType *type, const char *id, GError **error);

/* The id of a record; NULL when its type has none. (transfer none) */
const char *sas_rows_id      (const SasRecordType *type, gconstpointer record);
/* Gives an id to every record below and including @record that has none. Where it stands at a place that @stored (nullable)
 * has too, it gets the id from there; a second use of one id, or one that another owner's row has, gets a new one. */
gboolean   sas_rows_give_ids (SasDb *db, const SasRecordType *type, gpointer record, gconstpointer stored, GError **error);
G_END_DECLS
