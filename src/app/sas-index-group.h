/* The office's internal index in the preferences: whether there is one, and its two thresholds (sas-office-policy.h). */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_INDEX_GROUP (sas_index_group_get_type ())
G_DECLARE_FINAL_TYPE (SasIndexGroup, sas_index_group, SAS, INDEX_GROUP, GtkBox)
GtkWidget *sas_index_group_new (SasSession *session);
G_END_DECLS
