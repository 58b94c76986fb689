/* How the five predicates look: a colour and a shape each, always beside their word (design tokens: colour alone says nothing). */
#pragma once
#include <gtk/gtk.h>
#include "sas-predicate.h"
G_BEGIN_DECLS
/* The solid colour of the theme as it is now. */
void       sas_predicate_look_colour (GtkWidget *widget, SasPredicate predicate, GdkRGBA *colour);
/* Its shape in a box of @size at @x, @y. */
void       sas_predicate_look_draw   (GtkWidget *widget, GtkSnapshot *snapshot, SasPredicate predicate, double x, double y, double size);

#define SAS_TYPE_PREDICATE_MARK (sas_predicate_mark_get_type ())
G_DECLARE_FINAL_TYPE (SasPredicateMark, sas_predicate_mark, SAS, PREDICATE_MARK, GtkWidget)
/* The shape alone, as high as the letters of the text beside it. It is not read out: the word is. */
GtkWidget *sas_predicate_mark_new    (SasPredicate predicate);
void       sas_predicate_mark_set    (SasPredicateMark *self, SasPredicate predicate);
G_END_DECLS
