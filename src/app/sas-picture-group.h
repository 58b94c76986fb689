/* The pictures on the office's papers, in the preferences: the logo of the letterhead, the national emblem on D.1.1-D.1.3. Each is chosen
 * from a file, shown, and taken away again. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_PICTURE_GROUP (sas_picture_group_get_type ())
G_DECLARE_FINAL_TYPE (SasPictureGroup, sas_picture_group, SAS, PICTURE_GROUP, GtkBox)
GtkWidget *sas_picture_group_new  (SasSession *session);
/* The file at @path becomes the picture of @key, SAS_SETTING_LOGO or SAS_SETTING_EMBLEM; what is no picture is refused with a sentence. */
void       sas_picture_group_take (SasPictureGroup *self, const char *key, const char *path);
G_END_DECLS
