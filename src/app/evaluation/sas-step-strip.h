/* The steps of a page as a row of buttons: number or tick, name, what stands there. Signal "chosen" (guint). */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
#define SAS_TYPE_STEP_STRIP (sas_step_strip_get_type ())
G_DECLARE_FINAL_TYPE (SasStepStrip, sas_step_strip, SAS, STEP_STRIP, GtkWidget)
/* @title: untranslated, N_(). */
void sas_step_strip_add     (SasStepStrip *self, const char *title);
void sas_step_strip_update  (SasStepStrip *self, guint step, const char *caption, gboolean done);
void sas_step_strip_set_now (SasStepStrip *self, guint step);
/* Names of the other steps are left out where there is little room; tooltips keep them. */
void sas_step_strip_fold    (SasStepStrip *self, gboolean folded);
G_END_DECLS
