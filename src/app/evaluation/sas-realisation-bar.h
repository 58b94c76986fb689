/* What was reached, as a bar with a tick at the target. The number stands beside it: for a screen reader it is decoration. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
#define SAS_TYPE_REALISATION_BAR (sas_realisation_bar_get_type ())
G_DECLARE_FINAL_TYPE (SasRealisationBar, sas_realisation_bar, SAS, REALISATION_BAR, GtkWidget)
GtkWidget *sas_realisation_bar_new (void);
void       sas_realisation_bar_set (SasRealisationBar *self, double percent);   /* NaN: an empty one */
G_END_DECLS
