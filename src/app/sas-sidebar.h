/* The pages as a list, open (204 px, with group names) or as a rail of icons (54 px). Choosing a row activates "win.page". */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_SIDEBAR (sas_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (SasSidebar, sas_sidebar, SAS, SIDEBAR, GtkWidget)
void     sas_sidebar_set_rail   (SasSidebar *self, gboolean rail);
gboolean sas_sidebar_is_rail    (SasSidebar *self);
void     sas_sidebar_show_for   (SasSidebar *self, SasSession *session);            /* the pages that concern who works there */
void     sas_sidebar_select     (SasSidebar *self, const char *page);               /* without activating it */
void     sas_sidebar_set_count  (SasSidebar *self, const char *page, guint count);  /* 0: none shown */
/* Two short lines at the foot: where the data is, when it was last copied. */
void     sas_sidebar_set_foot   (SasSidebar *self, const char *title, const char *detail);
G_END_DECLS
