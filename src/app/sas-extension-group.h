/* The letters by which annual evaluations go on beyond 31 January (sas-annual-extension.h): added, changed, taken back. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_EXTENSION_GROUP (sas_extension_group_get_type ())
G_DECLARE_FINAL_TYPE (SasExtensionGroup, sas_extension_group, SAS, EXTENSION_GROUP, GtkBox)
GtkWidget *sas_extension_group_new (SasSession *session);
G_END_DECLS
