/* Rules as data: the key files of resources/ that rules read by name. Each is read once, kept and never written: any
 * thread may read it. What the program brings along is complete; a key that is missing stops it in its tests. */
#pragma once
#include "sas-fraction.h"
G_BEGIN_DECLS
#define SAS_PROFILE_REGULATIONS "regulations/"

/* The files of @folder, "regulations/". (transfer full) */
char      **sas_profile_names    (const char *folder);
/* @name: "credit/peraturan-bkn-3-2023.ini". (transfer none) */
GKeyFile   *sas_profile_file     (const char *name);
/* "" when there is no such key. (transfer full) */
char       *sas_profile_text     (GKeyFile *file, const char *group, const char *key);
/* Empty when there is no such key. (transfer full) */
char      **sas_profile_list     (GKeyFile *file, const char *group, const char *key);
/* NONE when there is no such key. */
SasFraction sas_profile_fraction (GKeyFile *file, const char *group, const char *key);
guint       sas_profile_count    (GKeyFile *file, const char *group, const char *key);
G_END_DECLS
