/* The people behind a figure of the dashboard, in a window of their own: whoever is chosen is opened on the page where he can be helped. */
#pragma once
#include <gtk/gtk.h>
#include "sas-figures-people.h"
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_HOME_PEOPLE (sas_home_people_get_type ())
G_DECLARE_FINAL_TYPE (SasHomePeople, sas_home_people, SAS, HOME_PEOPLE, GtkWindow)
/* Over the window of @parent, which gets "win.go" for who is chosen. @query and @question are copied. (transfer none) */
SasHomePeople *sas_home_people_open (GtkWidget *parent, SasSession *session, const SasFiguresQuery *query, const SasFiguresQuestion *question);
guint          sas_home_people_count (SasHomePeople *self);   /* rows that are shown */
G_END_DECLS
