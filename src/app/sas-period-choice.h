/* The periods that an office evaluates, those of its cycle and then the year, as a drop-down of a page lists them. */
#pragma once
#include <gtk/gtk.h>
#include "sas-period.h"
#include "sas-session.h"
G_BEGIN_DECLS
SasCycle  sas_period_choice_cycle  (SasSession *session);
/* Lists them and chooses @period or, where the office has no such one, @otherwise. Returns which. @dated: "Triwulan III 2026". */
SasPeriod sas_period_choice_fill   (GtkDropDown *drop_down, SasSession *session, gboolean dated, SasPeriod period, SasPeriod otherwise);
/* Nothing happens where the office has no such one. */
void      sas_period_choice_select (GtkDropDown *drop_down, SasSession *session, SasPeriod period);
SasPeriod sas_period_choice_get    (GtkDropDown *drop_down, SasSession *session);
G_END_DECLS
