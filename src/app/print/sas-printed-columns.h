/* A document of the register in a list, and the columns that show it. */
#pragma once
#include <gtk/gtk.h>
#include "sas-printed.h"
G_BEGIN_DECLS
#define SAS_TYPE_PRINTED_ITEM (sas_printed_item_get_type ())
G_DECLARE_FINAL_TYPE (SasPrintedItem, sas_printed_item, SAS, PRINTED_ITEM, GObject)
SasPrintedItem   *sas_printed_item_new (const SasPrinted *document);   /* which is copied */
const SasPrinted *sas_printed_item_get (SasPrintedItem *self);
/* The same document as it stands now: the cells that show it follow, and the row keeps selection and focus. */
void              sas_printed_item_set (SasPrintedItem *self, const SasPrinted *document);

void  sas_printed_columns_add (GtkColumnView *view);
/* "A.1.7 Sasaran Kinerja Pegawai, Siti Nur Sa'diyah" (transfer full) */
char *sas_printed_label       (const SasPrinted *document);
G_END_DECLS
