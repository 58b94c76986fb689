/* The old paper under the pen, in its order: who and when, results, behaviour, values; what is reckoned stands beside each. Its actions:
 * "legacy.add-result" (u: kind), "legacy.remove-result" (u), "legacy.add-indicator" (u), "legacy.remove-indicator" (uu). */
#pragma once
#include <gtk/gtk.h>
#include "sas-legacy-fields.h"
G_BEGIN_DECLS
#define SAS_TYPE_LEGACY_FORM (sas_legacy_form_get_type ())
G_DECLARE_FINAL_TYPE (SasLegacyForm, sas_legacy_form, SAS, LEGACY_FORM, GtkBox)
GtkWidget *sas_legacy_form_new   (SasLegacyDesk *desk);
/* To the field of the place @path. */
void       sas_legacy_form_go_to (SasLegacyForm *self, const char *path);

/* sas-legacy-result-card.c: one result with its indicators. (transfer floating) */
GtkWidget *sas_legacy_result_card_new (SasLegacyFields *fields, guint result);
/* A card with a title: its box, and in @inside where its content goes. (transfer floating) */
GtkWidget *sas_legacy_card_new   (const char *title, GtkBox **inside);
/* A button with an icon alone. (transfer floating) */
GtkWidget *sas_legacy_icon_button (const char *icon, const char *name, const char *action, GVariant *target);
G_END_DECLS
