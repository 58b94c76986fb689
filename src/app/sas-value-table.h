/* A table of values: a row a value, in each cell a text with a second one under it. With text larger than 125 % there is room for the
 * first column alone: then what the others say stands under it, and nothing has to be scrolled sideways.
 * Signals: "chosen" when another row is, or none; "activated" by Enter or a double click. */
#pragma once
#include <gtk/gtk.h>
#include "sas-predicate.h"
G_BEGIN_DECLS
/* What a cell says. Filled by a column's function, the texts are the table's then. */
typedef struct
{
  char        *first, *second;   /* nullable */
  const char  *chip;             /* class of the chip around @first; NULL: plain text */
  SasPredicate predicate;        /* its shape stands before @first; NONE: nothing does */
} SasValueCell;

typedef struct
{
  const char *title;             /* N_() */
  int         width;             /* for text of 100 % */
  gboolean    expand;
  void      (*tell) (gconstpointer row, SasValueCell *cell);
} SasValueColumn;

#define SAS_TYPE_VALUE_TABLE (sas_value_table_get_type ())
G_DECLARE_FINAL_TYPE (SasValueTable, sas_value_table, SAS, VALUE_TABLE, GtkWidget)
/* @columns outlive the table. @name is read out. */
GtkWidget    *sas_value_table_new        (const SasValueColumn *columns, guint count, const char *name);
/* @shown: those of @rows that are seen, borrowed from it, in their order. References are taken. The place in the list stays. */
void          sas_value_table_set_rows   (SasValueTable *self, GPtrArray *rows, GPtrArray *shown);
gconstpointer sas_value_table_get_chosen (SasValueTable *self);                   /* (transfer none) (nullable) */
G_END_DECLS
