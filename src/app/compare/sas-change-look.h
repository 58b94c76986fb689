/* How each kind of change looks, the same on every page: a word (sas_change_kind_label), a colour, an icon. */
#pragma once
#include <gtk/gtk.h>
#include "sas-paint-cairo.h"
#include "sas-plan-compare.h"
G_BEGIN_DECLS
const char *sas_change_icon (SasChangeKind kind);
const char *sas_change_class (SasChangeKind kind);             /* of a chip */
/* A tint of the paper at @place, which it borrows. */
SasTint     sas_change_tint (SasChangeKind kind, const char *place);
/* "Diubah 3", as a chip. @count 0: the word alone. (floating) */
GtkWidget  *sas_change_chip_new (SasChangeKind kind, guint count);
G_END_DECLS
