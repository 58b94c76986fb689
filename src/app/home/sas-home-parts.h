/* The parts of the dashboard, each built whole from the figures. What can be opened is a button with the action "home.people" and a
 * question of sas-figures-people.h as its target, so that every figure shows the people behind it. */
#pragma once
#include <gtk/gtk.h>
#include "sas-figures.h"
G_BEGIN_DECLS
GtkWidget *sas_home_card      (const char *title, GtkWidget *beside, GtkWidget *body);   /* @beside: nullable, at the end of its title */
GtkWidget *sas_home_label     (const char *text, const char *css_class);                /* @css_class nullable; at the left, cut when it is long */
/* "Whole office", "My team", or the name of the unit. (transfer none) */
const char *sas_home_scope_name (const SasFigures *figures);
/* @button opens the people that @what, in @unit (nullable) and, unless @own_only, below, names. */
void       sas_home_opens     (GtkWidget *button, const char *what, const char *unit, gboolean own_only);

GtkWidget *sas_home_next      (const SasFigures *figures, guint tasks);   /* NULL: nothing waits */
GtkWidget *sas_home_numbers   (const SasFigures *figures, guint columns); /* the four figures */
GtkWidget *sas_home_way       (const SasFigures *figures);
GtkWidget *sas_home_predicates (const SasFigures *figures);
GtkWidget *sas_home_matrix    (const SasFigures *figures);
GtkWidget *sas_home_ranking   (const SasFigures *figures);
GtkWidget *sas_home_deadlines (const SasFigures *figures);
GtkWidget *sas_home_follow_ups (const SasFigures *figures);
G_END_DECLS
