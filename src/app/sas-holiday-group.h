/* The office's holidays and joint leave, a year at a time: added, changed, removed, taken in from a calendar file. Working days are
 * counted without them. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_HOLIDAY_GROUP (sas_holiday_group_get_type ())
G_DECLARE_FINAL_TYPE (SasHolidayGroup, sas_holiday_group, SAS, HOLIDAY_GROUP, GtkBox)
GtkWidget *sas_holiday_group_new  (SasSession *session);
/* Takes in @path, a calendar or a table; what came of it is said under the list. */
void       sas_holiday_group_take (SasHolidayGroup *self, const char *path);
G_END_DECLS
