/* One result of a person in a period: what is told of each indicator with its evidence, and the actions towards it (B.1.1, B.1.2). */
#pragma once
#include <gtk/gtk.h>
#include "sas-period-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_TOLD_CARD (sas_told_card_get_type ())
G_DECLARE_FINAL_TYPE (SasToldCard, sas_told_card, SAS, TOLD_CARD, GtkWidget)
/* Signals: "entered" (int result): the focus has come into it. */
GtkWidget *sas_told_card_new    (SasPeriodDesk *desk, int result);
/* The value is another. */
void       sas_told_card_update (SasToldCard *self);
/* The focus to the field of @path. FALSE: it has no such field. */
gboolean   sas_told_card_go     (SasToldCard *self, const char *path);
/* Where files of evidence of @realisation are shown and added; made by the page. (transfer none) (nullable) */
GtkBox    *sas_told_card_get_files (SasToldCard *self, guint realisation);
G_END_DECLS
