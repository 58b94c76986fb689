/* One person as a row of the staff table: what the columns show and sort by, computed once for a day. */
#pragma once
#include <gio/gio.h>
#include "sas-roster.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_STAFF_NAME, SAS_STAFF_NIP, SAS_STAFF_POSITION, SAS_STAFF_UNIT, SAS_STAFF_APPRAISER,
  SAS_STAFF_COLUMNS
} SasStaffColumn;
/* Ids of the columns in actions, and their headings (N_()). */
extern const char *const sas_staff_column_ids[SAS_STAFF_COLUMNS], *const sas_staff_column_titles[SAS_STAFF_COLUMNS];

#define SAS_TYPE_STAFF_ITEM (sas_staff_item_get_type ())
G_DECLARE_FINAL_TYPE (SasStaffItem, sas_staff_item, SAS, STAFF_ITEM, GObject)
SasStaffItem *sas_staff_item_new      (SasRoster *roster, const SasPerson *person, SasDate date);
const char   *sas_staff_item_get_nip  (SasStaffItem *self);                          /* 18 digits */
const char   *sas_staff_item_get_unit_code (SasStaffItem *self);                     /* (nullable) */
const char   *sas_staff_item_get_text (SasStaffItem *self, SasStaffColumn column);   /* as shown; never NULL */
/* Ratna Kusumastuti before Dr. Ahmad: without titles, by the rules of the language. */
int           sas_staff_item_compare  (SasStaffItem *a, SasStaffItem *b, SasStaffColumn column);
/* TRUE when each word of @needle (folded, see sas_staff_fold) stands in name, number, position or unit. */
gboolean      sas_staff_item_matches  (SasStaffItem *self, const char *const *needle);
/* The words of what somebody types, folded: without case and accents. (transfer full) */
char        **sas_staff_fold          (const char *text);
G_END_DECLS
