/* The first thing seen: four doors (sample office, new office, open, restore), the files opened last, the language. */
#pragma once
#include <gtk/gtk.h>
#include "sas-config.h"
G_BEGIN_DECLS
#define SAS_TYPE_START_PAGE (sas_start_page_get_type ())
G_DECLARE_FINAL_TYPE (SasStartPage, sas_start_page, SAS, START_PAGE, GtkWidget)
void sas_start_page_set_config (SasStartPage *self, SasConfig *config);
/* While an office is on its way the doors wait. */
void sas_start_page_set_busy   (SasStartPage *self, gboolean busy);
G_END_DECLS
