/* The keys of the rating grid, drawn as keys, in one line under it; as many as there is room for. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
#define SAS_TYPE_KEY_HINTS (sas_key_hints_get_type ())
G_DECLARE_FINAL_TYPE (SasKeyHints, sas_key_hints, SAS, KEY_HINTS, GtkWidget)
G_END_DECLS
