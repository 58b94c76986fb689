/* The staff as a table: find, sort (by heading, menu or key), copy as a table that Excel takes. Shows a roster; signals
 * "person-selected" (const char *nip, NULL: nobody). */
#pragma once
#include <gtk/gtk.h>
#include "sas-roster.h"
G_BEGIN_DECLS
#define SAS_TYPE_STAFF_TABLE (sas_staff_table_get_type ())
G_DECLARE_FINAL_TYPE (SasStaffTable, sas_staff_table, SAS, STAFF_TABLE, GtkWidget)
/* Keeps the selection where the person is still there. */
void        sas_staff_table_set_roster   (SasStaffTable *self, SasRoster *roster, SasDate date);
/* Only @unit_code and the units below; NULL: everybody. */
void        sas_staff_table_set_unit     (SasStaffTable *self, const char *unit_code);
const char *sas_staff_table_get_selected (SasStaffTable *self);                /* nip (nullable) */
void        sas_staff_table_select       (SasStaffTable *self, const char *nip);
void        sas_staff_table_find         (SasStaffTable *self);                /* focus to the search */
G_END_DECLS
