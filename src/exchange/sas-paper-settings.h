/* The office's choices of paper: settings of the office file (sas-settings-store.h) as a SasPaper (sas-paper.h). One table for
 * the window, which keeps settings in memory, and the CLI, which reads the file. */
#pragma once
#include "sas-db.h"
#include "sas-paper.h"
G_BEGIN_DECLS
typedef const char *(*SasSettingLookup) (const char *key, gpointer data);   /* NULL: not set */
SasPaper sas_paper_from_settings (SasSettingLookup lookup, gpointer data);
gboolean sas_paper_load          (SasDb *db, SasPaper *paper, GError **error);
G_END_DECLS
