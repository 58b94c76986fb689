/* A cell of the role matrix as text: one line a result, for showing and for writing into it as into a sheet. */
#pragma once
#include "sas-matrix.h"
G_BEGIN_DECLS
/* As it is read: bullets before several results (p. 145), the mark for one without words. (transfer full) */
char    *sas_matrix_cell_show    (GPtrArray *entries);
/* As it is edited: one line a result. (transfer full) */
char    *sas_matrix_cell_text    (GPtrArray *entries);
guint    sas_matrix_cell_orphans (GPtrArray *entries);
/* Makes the cell of @member in @column say @text, one line a result, by the fewest edits of @plan, which still stands as the
 * matrix shows it: a line that stays keeps its result with its indicators, a changed one is put into words anew, one that
 * goes takes its result out. FALSE: nothing was to be changed. */
gboolean sas_matrix_write        (const SasMatrix *matrix, SasPlan *plan, guint member, guint column, const char *text);
G_END_DECLS
