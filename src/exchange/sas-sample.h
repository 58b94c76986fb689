/* The made-up office behind `create --sample` and the start page's door "Coba dengan data contoh": Dinas Pekerjaan Umum
 * dan Penataan Ruang of Kabupaten Tirtasari, 48 people, their plans of two years in every state of the workflow. The
 * office is in resources/sample/ as lists and plans; it is filled as people would fill it: imported, drafted,
 * submitted, returned, approved, each step by whose step it is. Nothing in it is true of anybody. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
/* A new file at @path, closed again; marked by SAS_SETTING_SAMPLE. Refuses an existing one (SAS_ERROR_CONFLICT); the
 * file appears whole or not at all (SAS_ERROR_STORAGE). Takes a part of a second; may run in any thread. */
gboolean sas_sample_create (const char *path, GError **error);
G_END_DECLS
