/* What a page must know of the session, told when somebody looks at it. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
/* Calls @changed (@widget, SasChanges) after each change while @widget is on the screen. Plans that change while it is not are told in
 * one when it comes back: no hidden page takes time from the one that is worked on. Ends with @widget. */
void sas_session_watch (SasSession *session, GtkWidget *widget, GCallback changed);
G_END_DECLS
