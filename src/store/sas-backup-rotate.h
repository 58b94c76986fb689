/* The names of automatic copies and which of them are kept: "kantor-cadangan/kantor-2026-11-24-104210[-reason].sasaran". */
#pragma once
#include <glib.h>
#include "sas-backup.h"
G_BEGIN_DECLS
char    *sas_backup_name    (const char *office_path, GDateTime *now, const char *reason);   /* (transfer full) */
gboolean sas_backup_has_day (const char *office_path, GDateTime *day);
/* Removes what is neither the newest of one of 7 days, 4 weeks or 12 months, nor one of the 10 newest with a reason. */
void     sas_backup_rotate  (const char *office_path);
G_END_DECLS
