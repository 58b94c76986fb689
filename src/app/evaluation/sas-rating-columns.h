/* What keeps the columns of the rating grid one under the other, whatever the row holds and whatever the size of the text, with the words
 * over them. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
enum
{
  SAS_COLUMN_NUMBER, SAS_COLUMN_REALISATION, SAS_COLUMN_FEEDBACK, SAS_COLUMN_RESULT, SAS_COLUMN_BEHAVIOUR, SAS_COLUMN_PREDICATE, SAS_COLUMN_STAND,
  SAS_RATING_COLUMNS
};
typedef struct { GtkSizeGroup *groups[SAS_RATING_COLUMNS]; } SasRatingColumns;   /* (owned) */

void       sas_rating_columns_init  (SasRatingColumns *self);
void       sas_rating_columns_clear (SasRatingColumns *self);
/* A line of the grid: number and names with the room that is left, then the other columns; in large text below them. @cells (out): where
 * the other columns go. */
GtkWidget *sas_rating_line_new      (const SasRatingColumns *self, GtkWidget *number, GtkWidget *names, GtkWidget **cells);
/* Appends @cell as @column of @cells, and returns it. */
GtkWidget *sas_rating_line_add      (const SasRatingColumns *self, GtkWidget *cells, GtkWidget *cell, guint column);
/* Text of a column at its left, @letters wide at least; -1: as wide as it is. @style nullable. */
GtkWidget *sas_rating_text_new      (const char *text, int letters, const char *style);
/* Text that takes what room there is. */
GtkWidget *sas_rating_name_new      (const char *text, const char *style);
/* The words over the columns. */
GtkWidget *sas_rating_head_new      (const SasRatingColumns *self);
/* Whether the cells show signs without words: the room that the head keeps for them. */
void       sas_rating_head_fold     (GtkWidget *head, gboolean compact);
G_END_DECLS
