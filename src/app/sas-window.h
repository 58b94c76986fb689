/* The window: header, sidebar, pages, toast, job bar; or, without an office, the start page with its four doors. */
#pragma once
#include <gtk/gtk.h>
#include "sas-config.h"
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_WINDOW (sas_window_get_type ())
G_DECLARE_FINAL_TYPE (SasWindow, sas_window, SAS, WINDOW, GtkApplicationWindow)

SasWindow  *sas_window_new          (GtkApplication *application, SasConfig *config);
/* Opens an office file in this window, in place of the one that is open. Failures are told to the user. A window that is not
 * on the screen yet shows its frame first and opens the file then, without the start page in between. */
void        sas_window_open_file    (SasWindow *self, const char *path);
/* Shows an office that is open already (takes a reference), or with NULL the start page. The one before is closed. */
void        sas_window_set_session  (SasWindow *self, SasSession *session);
/* Takes the open office out of the window, which then shows the start page: for another window. (transfer full) (nullable) */
SasSession *sas_window_steal_session (SasWindow *self);
SasSession *sas_window_get_session  (SasWindow *self);                   /* (transfer none) (nullable) */
const char *sas_window_get_page     (SasWindow *self);                   /* id of the page in front; NULL on the start page */
void        sas_window_go_to        (SasWindow *self, const char *page, const char *place);   /* @place: see SasAppPage.go_to */
/* A line over the page that stays until it is closed: something is not as it should be, but the work can go on. */
void        sas_window_show_notice  (SasWindow *self, const char *text);
G_END_DECLS
