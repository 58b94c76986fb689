/* One change between two versions of a plan: what it is, and both texts side by side with the words that differ marked. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-compare.h"
G_BEGIN_DECLS
GtkWidget *sas_compare_row_new (const SasChange *change);   /* (floating) */
G_END_DECLS
