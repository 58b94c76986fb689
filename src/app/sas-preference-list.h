/* The pieces that groups of the preferences are made of: a heading with what it is about, a boxed list, rows of words with buttons, and
 * a note under the list with the way back. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
/* Title and a sentence on top of @group, a vertical box. */
void       sas_preference_add_head   (GtkWidget *group, const char *title, const char *hint);
/* A boxed list at the end of @group, read out as @name. (transfer none) */
GtkWidget *sas_preference_add_list   (GtkWidget *group, const char *name);
void       sas_preference_clear_list (GtkWidget *list);
/* Two lines, the second (nullable) under the first, that take the room there is. */
GtkWidget *sas_preference_words      (const char *first, const char *second);
/* A row of @list that begins with @words; returns the box for what stands behind them. (transfer none) */
GtkWidget *sas_preference_add_row    (GtkWidget *list, GtkWidget *words);
/* An icon behind the words, named @name, that activates @action with @target (floating). */
void       sas_preference_add_icon   (GtkWidget *row, const char *icon, const char *name, const char *action, GVariant *target);
/* A button with a mnemonic at the end of @box. (transfer none) */
GtkWidget *sas_preference_add_button (GtkWidget *box, const char *label, const char *action);

/* What is said under a list, gone while there is nothing. */
typedef struct { GtkWidget *box, *label, *undo; } SasPreferenceNote;
/* At the end of @group, with a button for @undo. */
SasPreferenceNote sas_preference_add_note (GtkWidget *group, const char *undo);
/* @text "": nothing. @can_undo: with the button. */
void       sas_preference_say        (const SasPreferenceNote *note, const char *text, gboolean can_undo);
G_END_DECLS
