/* The years of a person by the numeric method, each opening its window, and the way to record one more. A card beside the person. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_LEGACY_LIST (sas_legacy_list_get_type ())
G_DECLARE_FINAL_TYPE (SasLegacyList, sas_legacy_list, SAS, LEGACY_LIST, GtkBox)
/* @nip NULL: nobody. */
void sas_legacy_list_show (SasLegacyList *self, SasSession *session, const char *nip);
G_END_DECLS
