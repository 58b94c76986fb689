/* One row of a file as the import judges it, with all that is said about it, for the list. */
#pragma once
#include <gio/gio.h>
#include "sas-import.h"
G_BEGIN_DECLS
/* What the list is filtered by: a verdict, or all, or those with a remark. */
typedef enum
{
  SAS_IMPORT_SHOW_ALL, SAS_IMPORT_SHOW_NEW, SAS_IMPORT_SHOW_CHANGED, SAS_IMPORT_SHOW_SAME, SAS_IMPORT_SHOW_REJECTED, SAS_IMPORT_SHOW_WARNINGS,
  SAS_IMPORT_SHOWS
} SasImportShow;
extern const char *const sas_import_show_labels[SAS_IMPORT_SHOWS];   /* N_() */

#define SAS_TYPE_IMPORT_ITEM (sas_import_item_get_type ())
G_DECLARE_FINAL_TYPE (SasImportItem, sas_import_item, SAS, IMPORT_ITEM, GObject)
guint       sas_import_item_get_row     (SasImportItem *self);
SasVerdict  sas_import_item_get_verdict (SasImportItem *self);   /* NEW, CHANGED, SAME, REJECTED */
gboolean    sas_import_item_has_warning (SasImportItem *self);
const char *sas_import_item_get_key     (SasImportItem *self);   /* NIP in groups, or a code; "" */
const char *sas_import_item_get_label   (SasImportItem *self);   /* name; "" */
const char *sas_import_item_get_detail  (SasImportItem *self);   /* what changes; what is wrong, one a line; "" */
gboolean    sas_import_item_is_shown    (SasImportItem *self, SasImportShow show);
/* Of SasImportItem, in the order of the file. (transfer full) */
GListStore *sas_import_items            (const SasImport *import);
G_END_DECLS
