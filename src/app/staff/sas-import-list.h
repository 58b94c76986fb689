/* The rows of a file as the import judges them, filtered by verdict. */
#pragma once
#include <gtk/gtk.h>
#include "sas-import.h"
G_BEGIN_DECLS
#define SAS_TYPE_IMPORT_LIST (sas_import_list_get_type ())
G_DECLARE_FINAL_TYPE (SasImportList, sas_import_list, SAS, IMPORT_LIST, GtkWidget)
/* Begins with the rejected rows, where there are any. */
void  sas_import_list_set   (SasImportList *self, const SasImport *import);
guint sas_import_list_count (SasImportList *self);   /* rows shown now */
G_END_DECLS
