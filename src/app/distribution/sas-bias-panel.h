/* What the ratings of one appraiser look like as a whole: each habit with what was seen, in whom, and what to do; one calm line where
 * there is none. For his own eyes: it stands on no paper and in no list. */
#pragma once
#include "sas-distribution-read.h"
#include <gtk/gtk.h>
G_BEGIN_DECLS
#define SAS_TYPE_BIAS_PANEL (sas_bias_panel_get_type ())
G_DECLARE_FINAL_TYPE (SasBiasPanel, sas_bias_panel, SAS, BIAS_PANEL, GtkBox)
GtkWidget *sas_bias_panel_new        (void);
/* @name: whose; @own: of who works here; @roster names those in whom it is seen. Signal "person" (NIP) when one of them is chosen. */
void       sas_bias_panel_set_habits (SasBiasPanel *self, const char *name, gboolean own, const SasHabits *habits, SasRoster *roster);
/* Instead: why there is nothing to tell. */
void       sas_bias_panel_set_text   (SasBiasPanel *self, const char *name, const char *text);
G_END_DECLS
