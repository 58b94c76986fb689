/* One field of a record in one column. */
#pragma once
#include <sqlite3.h>
#include "sas-record.h"
G_BEGIN_DECLS
/* @index from 1. Of every kind but RECORDS. */
void     sas_row_value_bind (sqlite3_stmt *stmt, int index, const SasField *field, gconstpointer record);
/* FALSE: the column holds what the field cannot be. */
gboolean sas_row_value_read (sqlite3_stmt *stmt, int column, const SasField *field, gpointer record);
/* Whether everything but the RECORDS is equal. */
gboolean sas_row_value_same (const SasRecordType *type, gconstpointer a, gconstpointer b);
G_END_DECLS
